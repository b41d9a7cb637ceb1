// What Lighthouse says of the first page anybody sees and of the page people spend their hours on, on the
// slow telephone that it simulates. Each page is measured three times; the middle score is printed.

import type { Browser } from '@playwright/test'
import lighthouse from 'lighthouse'
import { freePort } from '../../scripts/postgres/free-port.js'
import { allApplying } from '../support/all-applying'
import { chosenQuestionnaire } from '../support/chosen-questionnaire'
import { percentile, printBesideLimit } from '../support/figures'
import { longestSection } from '../support/longest-section'
import { newAssessment } from '../support/new-assessment'
import { setUpOwner } from '../support/owner'
import type { Instance } from '../support/start-instance'
import { withInstance } from '../support/with-instance'

const limits = { performance: 95, accessibility: 100 }
/** What makes up most of the performance score. */
const said = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index']
const times = 3
const devtoolsPort = await freePort()

await withInstance(measure, [`--remote-debugging-port=${devtoolsPort}`])

async function measure(instance: Instance, browser: Browser): Promise<void> {
  const person = await browser.newContext()
  const page = await person.newPage()
  await setUpOwner(page, instance)
  const questionnaire = chosenQuestionnaire()
  const assessment = await newAssessment(page, instance.address, {
    questionnaire,
    facts: allApplying(questionnaire),
  })
  const cookie = (await person.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const section = longestSection(questionnaire)
  await person.close()
  await printScores('landing page', `${instance.address}/`, {})
  await printScores('section page, signed in', `${instance.address}${assessment}/sections/${section.id}`, {
    Cookie: cookie,
  })
}

type Scores = { performance: number; accessibility: number; said: string[] }

async function printScores(name: string, url: string, headers: Record<string, string>): Promise<void> {
  const all: Scores[] = []
  for (let time = 0; time < times; time++) all.push(await scoresOf(url, headers))
  for (const category of ['performance', 'accessibility'] as const) {
    const scores = all.map((each) => each[category])
    printBesideLimit(`${name}, ${category} of 100, at least`, percentile(scores, 0.5), limits[category])
  }
  for (const words of all.at(-1)?.said ?? []) console.log(`  ${words}`)
}

async function scoresOf(url: string, extraHeaders: Record<string, string>): Promise<Scores> {
  const result = await lighthouse(url, {
    port: devtoolsPort,
    extraHeaders,
    onlyCategories: ['performance', 'accessibility'],
    logLevel: 'error',
  })
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result')
  const { categories, audits, finalDisplayedUrl } = result.lhr
  if (finalDisplayedUrl !== url) throw new Error(`${url} led to ${finalDisplayedUrl}.`)
  return {
    performance: (categories.performance?.score ?? 0) * 100,
    accessibility: (categories.accessibility?.score ?? 0) * 100,
    said: said.flatMap((id) => (audits[id] ? `${audits[id].title}: ${audits[id].displayValue}` : [])),
  }
}
