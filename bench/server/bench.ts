// How many pages per second the server sends to somebody who has signed in, as a share of what it sends of
// the landing page to the same person in the same run: an assessment's overview, its longest section, and the report of
// a submission in which every question is answered. The pages take turns, so that other work on this machine
// meets all of them. Before that the size of their HTML; at the end the memory of the process while 50
// connections ask for all of them for a minute.

import type { Browser } from '@playwright/test'
import { allApplying } from '../support/all-applying'
import { chosenQuestionnaire } from '../support/chosen-questionnaire'
import { percentile, printBesideLimit } from '../support/figures'
import { longestSection } from '../support/longest-section'
import { memoryOf } from '../support/memory-of'
import { newAssessment } from '../support/new-assessment'
import { setUpOwner } from '../support/owner'
import type { Instance } from '../support/start-instance'
import { answerEverything, submitAndRead } from '../support/walk'
import { withInstance } from '../support/with-instance'
import { htmlSize } from './html-size'
import { load } from './load'

/** Shares of the landing page's rate at least, and kilobytes at most: of the report without the copy for React. */
const leastShare = { overview: 0.5, section: 0.35, report: 0.7 }
const mostKilobytes = { section: 140, report: 240 }
const mostMemory = 350
const [rounds, seconds, connections, warmUp] = [3, 5, 10, 3]
const crowd = { connections: 50, seconds: 60 }

await withInstance(async (instance, browser) => {
  const { cookie, paths } = await prepare(instance, browser)
  await printSizes(instance.address, paths, cookie)
  await compareRates(instance.address, paths, cookie)
  await watchMemory(instance, Object.values(paths), cookie)
})

type Paths = Record<'landing' | 'overview' | 'section' | 'report', string>

async function prepare(instance: Instance, browser: Browser): Promise<{ cookie: string; paths: Paths }> {
  const { address } = instance
  const questionnaire = chosenQuestionnaire()
  const facts = allApplying(questionnaire)
  const context = await browser.newContext()
  const page = await context.newPage()
  await setUpOwner(page, instance)
  const draft = await newAssessment(page, address, { questionnaire, facts })
  const product = 'Cradle night light'
  const submitted = await newAssessment(page, address, { questionnaire, facts, product })
  await answerEverything(page, address + submitted, questionnaire, facts)
  await submitAndRead(page, address + submitted)
  const paths = {
    landing: '/',
    overview: draft,
    section: `${draft}/sections/${longestSection(questionnaire).id}`,
    report: new URL(page.url()).pathname,
  }
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await browser.close()
  return { cookie, paths }
}

async function printSizes(address: string, paths: Paths, cookie: string): Promise<void> {
  for (const [name, path] of Object.entries(paths)) {
    const { all, copy } = await htmlSize(address + path, cookie)
    console.log(`${name}: ${all.toFixed(0)} kB of HTML, ${copy.toFixed(0)} kB of it for React`)
    if (name === 'section') printBesideLimit('  in all', all, mostKilobytes.section, ' kB')
    if (name === 'report')
      printBesideLimit('  without the copy for React', all - copy, mostKilobytes.report, ' kB')
  }
}

async function compareRates(address: string, paths: Paths, cookie: string): Promise<void> {
  const names = Object.keys(paths) as (keyof Paths)[]
  const rates = new Map<string, number[]>(names.map((name) => [name, []]))
  for (const name of names) {
    await load({ address: address + paths[name], cookie, connections, seconds: warmUp })
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { perSecond, failed } = await load({
        address: address + paths[name],
        cookie,
        connections,
        seconds,
      })
      rates.get(name)?.push(perSecond)
      if (failed > 0) console.log(`${name}: ${failed} requests failed`)
    }
  }
  const landing = percentile(rates.get('landing') ?? [], 0.5)
  console.log(`landing: ${landing.toFixed(1)} a second`)
  for (const name of ['overview', 'section', 'report'] as const) {
    const rate = percentile(rates.get(name) ?? [], 0.5)
    printBesideLimit(
      `${name}: ${rate.toFixed(1)} a second, share of the landing page's`,
      rate / landing,
      leastShare[name],
    )
  }
}

async function watchMemory({ address, pid }: Instance, paths: string[], cookie: string): Promise<void> {
  const share = { connections: Math.ceil(crowd.connections / paths.length), seconds: crowd.seconds }
  const loads = await Promise.all(paths.map((path) => load({ address: address + path, cookie, ...share })))
  const failed = loads.reduce((sum, each) => sum + each.failed, 0)
  const p99 = Math.max(...loads.map((each) => each.p99))
  console.log(`a minute of ${crowd.connections} connections: ${failed} failed, slowest page p99 ${p99} ms`)
  printBesideLimit('resident at its end', memoryOf(pid), mostMemory, ' MB')
  printBesideLimit('the most it ever held', memoryOf(pid, 'VmHWM'), mostMemory, ' MB')
}
