// How long heavy assessment files take: uploaded to the running application, in the terminal, and parsed by the
// `yaml` package alone in this process. Prints times beside the limits of issue and docs (1 s typically, 3 s in the
// terminal, 250 ms for /api/health while a file is read), never a verdict.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'yaml'
import { newRelease } from '../support/new-assessment'
import { setUpOwner } from '../support/owner'
import { withInstance } from '../support/with-instance'
import { heavyFiles } from './heavy-files'

const files = heavyFiles('iot-good-practice@1.0.0')
const uploads = new Map<string, number>()
const folder = mkdtempSync(join(tmpdir(), 'bench-'))

await withInstance(async (instance, browser) => {
  const { address } = instance
  const context = await browser.newContext()
  const page = await context.newPage()
  await setUpOwner(page, instance)
  const release = (await newRelease(page, address)).split('/').at(-1)
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await context.close()
  const url = `${address}/api/releases/${release}/upload`
  await upload(url, cookie, 'a: b') // The first start of the thread.
  for (const [name, text] of files) {
    const begun = performance.now()
    const watched = watch(`${address}/api/health`)
    const { status, count } = await upload(url, cookie, text)
    const taken = performance.now() - begun
    const worst = await watched.stop()
    uploads.set(name, taken)
    console.log(
      `${name}: upload ${taken.toFixed(0)} ms (${status}, ${count} problems), worst /api/health ${worst.toFixed(0)} of 250 ms`,
    )
  }
})
// Afterwards, because both block this process, whose connections the server would close meanwhile.
for (const [name, text] of files) {
  const [alone, terminal] = [timeOf(() => parseAlone(text)), inTerminal(text)]
  const ratio = (uploads.get(name) ?? Number.NaN) / alone
  console.log(
    `${name}: yaml alone ${alone.toFixed(0)} ms, upload ${ratio.toFixed(2)} of it; terminal ${terminal.toFixed(0)} of 3000 ms`,
  )
}
rmSync(folder, { recursive: true })

async function upload(url: string, cookie: string, text: string) {
  const body = new FormData()
  body.set('file', new File([text], 'camera.yaml'))
  const headers = { cookie, origin: new URL(url).origin }
  const answer = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
  const { problems = [] } = await answer.json()
  return { status: answer.status, count: problems.length }
}

/** The slowest answer, in milliseconds, until it is stopped. */
function watch(url: string) {
  let [isOver, worst] = [false, 0]
  const watching = (async () => {
    while (!isOver) {
      const begun = performance.now()
      await (await fetch(url)).arrayBuffer()
      worst = Math.max(worst, performance.now() - begun)
      await sleep(20)
    }
  })()
  return {
    async stop() {
      isOver = true
      await watching
      return worst
    },
  }
}

function inTerminal(text: string): number {
  const file = join(folder, 'camera.yaml')
  writeFileSync(file, text)
  return timeOf(() => {
    const { status } = spawnSync('npm', ['run', '-s', 'thingworthy', '--', 'score', file])
    if (status !== 1) throw new Error(`The terminal ended with ${status}, not with a refusal.`)
  })
}

function parseAlone(text: string): void {
  try {
    parse(text, { uniqueKeys: false, logLevel: 'error' })
  } catch {
    // It gives up on aliases without an anchor, after reading everything.
  }
}

function timeOf(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
