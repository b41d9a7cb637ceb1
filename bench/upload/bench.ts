// How fast the whole server takes files of evidence of 25 MB, from a signed-in person over HTTP, examined and kept, beside a
// bare Node server in a process of its own that writes the same bytes to the disk with their digest; both synced. Then the
// memory of the server over 200 uploads. Prints figures beside the limits, never a verdict.

import type { Browser, Page } from '@playwright/test'
import { largeFiles } from '../evidence/large-files'
import { percentile, printBesideLimit } from '../support/figures'
import { memoryOf } from '../support/memory-of'
import { newRelease } from '../support/new-assessment'
import { setUpOwner } from '../support/owner'
import type { Instance } from '../support/start-instance'
import { withInstance } from '../support/with-instance'
import { sendUpload, uploadForm } from './send-upload'
import { withBareServer } from './with-bare-server'

const rounds = 7
const uploads = 200
const leastShare = 0.5
/** Megabytes from the 50th upload to the last. */
const mostGrowth = 20

await withInstance(async (instance, browser) => {
  const upload = await prepare(instance, browser)
  await browser.close()
  await withBareServer((bare) => compareSpeed(upload, bare))
  await watchMemory(instance, upload)
})

/** Gives the milliseconds of an upload into a product. */
type Upload = (name: string, bytes: Buffer) => Promise<number>

async function prepare(instance: Instance, browser: Browser): Promise<Upload> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await setUpOwner(page, instance)
  const release = await newRelease(page, instance.address)
  await page.goto(instance.address + release)
  const product = /\/products\/[\w-]+/.exec(page.url())?.[0] ?? ''
  await page.goto(`${instance.address}${product}/evidence/upload`)
  const fields = await hiddenFields(page)
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const address = `${instance.address}${product}/evidence/upload/file`
  return (name, bytes) => {
    const { contentType, body } = uploadForm({ fields, name, bytes })
    const asked = { Accept: 'application/json', Origin: instance.address, Cookie: cookie }
    return sendUpload({ address, headers: { ...asked, 'Content-Type': contentType }, body })
  }
}

/** Of the form for a file, without which the server takes nothing. */
function hiddenFields(page: Page): Promise<Record<string, string>> {
  return page.$$eval('form[enctype] input[type=hidden]', (inputs) =>
    Object.fromEntries(
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    ),
  )
}

/** In turns, so that what else the machine does meets both alike. Every file is another one. */
async function compareSpeed(upload: Upload, bare: string): Promise<void> {
  const times = new Map<string, { bare: number[]; ours: number[] }>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, bytes] of await largeFiles()) {
      const file = name === 'text' ? Buffer.concat([Buffer.from(`${round}\n`), bytes]) : bytes
      const taken = times.get(name) ?? { bare: [], ours: [] }
      times.set(name, taken)
      taken.bare.push(await sendUpload({ address: bare, body: file }))
      taken.ours.push(await upload(name, file))
    }
  }
  for (const [name, taken] of times) {
    const [alone, ours] = [percentile(taken.bare, 0.5), percentile(taken.ours, 0.5)]
    console.log(`${name}: bare ${alone.toFixed(0)} ms, ours ${ours.toFixed(0)} ms`)
    printBesideLimit('  speed as a share of the bare stream', alone / ours, leastShare)
  }
}

async function watchMemory({ pid }: Instance, upload: Upload): Promise<void> {
  const [[name, bytes] = ['', Buffer.alloc(0)]] = await largeFiles()
  const resident: number[] = []
  for (let count = 1; count <= uploads; count += 1) {
    await upload(name, bytes)
    if (count % 50 !== 0) continue
    resident.push(memoryOf(pid))
    console.log(`resident after ${count} uploads: ${resident.at(-1)?.toFixed(0)} MB`)
  }
  const grown = (resident.at(-1) ?? 0) - (resident[0] ?? 0)
  printBesideLimit(`grown from upload 50 to ${uploads}`, grown, mostGrowth, ' MB')
}
