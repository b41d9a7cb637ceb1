// What list pages cost in an organisation with 1,000, 20,000 and 100,000 assessments of 50 answers each. Every size
// has an application and a database of its own; each page is asked for one after the other, the sizes in turns.
// Prints p50 and p95 by page and size, the ratio of the largest to the smallest, the bytes of the page, what the
// application held at most, the worst /api/health, and every plan of Postgres that grows with a table.
// Ends with exit code 1 when a limit is missed. SCALE_SIZES=1000,20000 measures other sizes, SCALE_ROUNDS=10 fewer rounds.

import { chosenQuestionnaire } from '../support/chosen-questionnaire'
import { percentile } from '../support/figures'
import { launchBrowser } from '../support/with-instance'
import { type Asked, askInTurns } from './ask-in-turns'
import { findPlanFaults } from './find-plan-faults'
import { listAddresses } from './list-addresses'
import { peakMemory, resetPeakMemory } from './peak-memory'
import { type Sized, seed, startSize, stopSize } from './start-size'
import { watchHealth } from './watch-health'

/** Milliseconds at p95; the largest by the smallest size, of times and of memory. */
const limits = { p95: 100, ratio: 1.5, memory: 1.25 }
/** Below this many assessments Postgres rightly reads a table of a few pages from end to end. */
const plansFrom = 10_000
const rounds = { warm: 3, counted: Number(process.env.SCALE_ROUNDS ?? 30) }
const sizes = (process.env.SCALE_SIZES ?? '1000,20000,100000').split(',').map(Number)
const questionnaire = chosenQuestionnaire()
const missed: string[] = []

const started: Sized[] = []
try {
  const browser = await launchBrowser()
  for (const size of sizes) started.push(await startSize(size, browser))
  await browser.close()
  for (const sized of started) await seed(sized)
  await measure()
} finally {
  for (const sized of started) await stopSize(sized)
}
for (const each of missed) console.log(`MISSED: ${each}`)
process.exitCode = missed.length > 0 ? 1 : 0

async function measure(): Promise<void> {
  const asking = []
  for (const sized of started) {
    asking.push({ sized, addresses: await listAddresses(sized.owner, questionnaire) })
  }
  await askInTurns(asking, { warm: rounds.warm, counted: 0 })
  for (const { instance } of started) resetPeakMemory(instance.pid)
  const watches = started.map(({ instance }) => watchHealth(instance.address))
  const asked = await askInTurns(asking, { warm: 0, counted: rounds.counted })
  const worst = await Promise.all(watches.map((watch) => watch.stop()))
  for (const name of asking[0]?.addresses.keys() ?? []) report(asked.filter((each) => each.name === name))
  for (const [place, { size }] of started.entries()) {
    console.log(`worst /api/health at ${size}: ${worst[place]?.toFixed(0)} ms`)
  }
  reportMemory()
  await reportPlans()
}

function report(page: readonly Asked[]): void {
  const p95 = page.map(({ times }) => percentile(times, 0.95))
  const ratio = (p95.at(-1) ?? Number.NaN) / (p95[0] ?? Number.NaN)
  const figures = page.map(
    ({ size, times, bytes }, place) =>
      `${size}: ${percentile(times, 0.5).toFixed(0)}/${p95[place]?.toFixed(0)} ms, ${(bytes / 1000).toFixed(0)} kB`,
  )
  const name = page[0]?.name ?? ''
  console.log(`${name}: p50/p95 ${figures.join('; ')}; ratio of p95 ${ratio.toFixed(2)}`)
  check(
    Math.max(...p95) <= limits.p95,
    `${name}: p95 of ${Math.max(...p95).toFixed(0)} ms, limit ${limits.p95}`,
  )
  check(ratio <= limits.ratio, `${name}: ratio of p95 ${ratio.toFixed(2)}, limit ${limits.ratio}`)
}

function reportMemory(): void {
  const peaks = started.map(({ instance }) => peakMemory(instance.pid))
  for (const [place, { size }] of started.entries()) {
    console.log(`the most the application held at ${size}: ${peaks[place]?.toFixed(0)} MB`)
  }
  const ratio = (peaks.at(-1) ?? Number.NaN) / (peaks[0] ?? Number.NaN)
  console.log(`ratio of memory: ${ratio.toFixed(2)}`)
  check(ratio <= limits.memory, `memory: ratio ${ratio.toFixed(2)}, limit ${limits.memory}`)
}

async function reportPlans(): Promise<void> {
  Object.assign(process.env, { DATABASE_URL: started.at(-1)?.appUrl, AUTH_SECRET: 'x'.repeat(32) })
  for (const sized of started.filter(({ size }) => size >= plansFrom)) {
    const faults = await findPlanFaults(sized, questionnaire)
    console.log(`plans that scan or sort a whole table at ${sized.size}: ${faults.length}`)
    for (const fault of faults) check(false, `at ${sized.size}, ${fault}`)
  }
}

function check(isMet: boolean, what: string): void {
  if (!isMet) missed.push(what)
}
