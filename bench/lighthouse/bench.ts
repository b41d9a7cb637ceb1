// Lighthouse scores of each kind of public page, and of the section page, which people use longest, on the slow
// telephone that it simulates. Each page is measured five times; the middle score is printed, with the size of
// a public page's scripts above those of a bare Next page.

import type { Browser } from '@playwright/test'
import getPort from 'get-port'
import { allApplying } from '../support/all-applying'
import { chosenQuestionnaire } from '../support/chosen-questionnaire'
import { percentile, printBesideLimit } from '../support/figures'
import { longestSection } from '../support/longest-section'
import { newAssessment } from '../support/new-assessment'
import { setUpOwner } from '../support/owner'
import type { Instance } from '../support/start-instance'
import { withInstance } from '../support/with-instance'
import { bareNextPage, kilobytes, openMeasured } from '../web/open-measured'
import { type Category, categories, type Scores, scoresOf } from './scores-of'

/** Out of 100. A page behind a sign-in asks search engines to leave it out, so that its SEO has no limit. */
const signedInLimits = { performance: 95, accessibility: 100 }
const publicLimits = { performance: 95, accessibility: 95, 'best-practices': 95, seo: 95 }
/** Kilobytes above a bare Next page. */
const publicScripts = 10
const times = 5
const devtoolsPort = await getPort({ host: '127.0.0.1' })
const questionnaire = chosenQuestionnaire()

await withInstance(measure, [`--remote-debugging-port=${devtoolsPort}`])

async function measure(instance: Instance, browser: Browser): Promise<void> {
  for (const [name, path] of publicPages()) {
    const address = `${instance.address}${path}`
    // The first version of a questionnaire changes nothing.
    if ((await fetch(address)).status === 404) continue
    await printScores(name, publicLimits, address, {})
    await printScripts(name, browser, address)
  }
  await measureSection(instance, browser)
}

/** One of each kind, those of a version from the longest that is offered. */
function publicPages(): [name: string, path: string][] {
  const version = `/questionnaires/${questionnaire.id}/${questionnaire.version}`
  const question = longestSection(questionnaire).questions[0]?.id
  return [
    ['landing page', '/'],
    ['example report', '/example'],
    ['questionnaires', '/questionnaires'],
    ['version in full', version],
    ['question', `${version}/${question}`],
    ['clause coverage', `${version}/coverage`],
    ['changes', `${version}/changes`],
    ['scoring', '/scoring'],
  ]
}

async function measureSection(instance: Instance, browser: Browser): Promise<void> {
  const person = await browser.newContext()
  const page = await person.newPage()
  await setUpOwner(page, instance)
  const assessment = await newAssessment(page, instance.address, {
    questionnaire,
    facts: allApplying(questionnaire),
  })
  const cookie = (await person.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const section = longestSection(questionnaire)
  await person.close()
  const address = `${instance.address}${assessment}/sections/${section.id}`
  await printScores('section page, signed in', signedInLimits, address, { Cookie: cookie })
}

type Limits = Partial<Record<Category, number>>

async function printScores(name: string, limits: Limits, url: string, headers: Record<string, string>) {
  const all: Scores[] = []
  for (let time = 0; time < times; time++) all.push(await scoresOf(url, headers, devtoolsPort))
  for (const category of categories) {
    const limit = limits[category]
    if (limit === undefined) continue
    const scores = all.map((each) => each[category])
    printBesideLimit(`${name}, ${category} of 100, at least`, percentile(scores, 0.5), limit)
  }
  for (const words of all.at(-1)?.said ?? []) console.log(`  ${words}`)
}

async function printScripts(name: string, browser: Browser, address: string): Promise<void> {
  const measured = await openMeasured(browser, address)
  await measured.page.context().close()
  printBesideLimit(
    `${name}, scripts above a bare page`,
    kilobytes(measured) - bareNextPage,
    publicScripts,
    ' kB',
  )
}
