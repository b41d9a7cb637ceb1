// What a flood of anonymous sign-ins does to everybody else: pages and /api/health are asked for, one after the
// other, first in peace and then while 120 sign-ins are under way at any moment, each with a new email address
// from another block of addresses. Prints ratios of p95, the worst /api/health, and how the flood was answered. Then
// bodies that are half sent: what they take of memory, and the worst /api/health while they arrive.

import { percentile, spread } from '../support/figures'
import { newRelease } from '../support/new-assessment'
import { setUpOwner } from '../support/owner'
import { withInstance } from '../support/with-instance'
import { sendHalf } from './send-half'
import { startFlood } from './start-flood'

const seconds = 20

// The flood says by a header where it comes from, as behind a proxy on this machine.
process.env.TRUSTED_PROXIES = '127.0.0.1'

await withInstance(async (instance, browser) => {
  const { address } = instance
  const context = await browser.newContext()
  const page = await context.newPage()
  await setUpOwner(page, instance)
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const release = await newRelease(page, address)
  await context.close()
  const paths = ['/', '/products', '/questionnaires', '/api/health']
  const ask = () => askFor(seconds, { address, paths, cookie })
  await ask() // The first answers of a server are slower than all others.
  const peace = await ask()
  const flood = await startFlood(address)
  const flooded = await ask()
  const statuses = await flood.stop()
  for (const path of paths) print(path, peace.get(path) ?? [], flooded.get(path) ?? [])
  const worst = Math.max(...(flooded.get('/api/health') ?? []))
  console.log(`worst /api/health during the flood: ${worst.toFixed(0)} ms`)
  console.log(
    `sign-ins in ${seconds} s: ${statuses.map(([status, count]) => `${count} × ${status}`).join(', ')}`,
  )
  await sendHalf(instance, { path: '/sign-in', bytes: 7e6, count: 60 })
  await sendHalf(instance, { path: '/sign-in', bytes: 120e3, count: 500 })
  await sendHalf(instance, { path: `${release}/upload`, bytes: 7e6, count: 60, headers: { cookie } })
})

type Order = { address: string; paths: readonly string[]; cookie: string }

async function askFor(duration: number, { address, paths, cookie }: Order): Promise<Map<string, number[]>> {
  const times = new Map(paths.map((path) => [path, [] as number[]]))
  const end = performance.now() + duration * 1000
  while (performance.now() < end) {
    for (const path of paths) {
      const begun = performance.now()
      await (await fetch(address + path, { headers: { cookie } })).arrayBuffer()
      times.get(path)?.push(performance.now() - begun)
    }
  }
  return times
}

function print(path: string, peace: readonly number[], flooded: readonly number[]): void {
  const ratio = percentile(flooded, 0.95) / percentile(peace, 0.95)
  console.log(
    `${path}: ${spread(peace)} in peace; ${spread(flooded)} in the flood; ${ratio.toFixed(1)} of it at p95`,
  )
}
