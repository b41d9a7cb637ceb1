// Lighthouse scores of each kind of page, public and signed in, on the slow telephone that it simulates. Each page is
// measured five times; the middle score is printed, with the size of a public page's scripts above those of a bare
// Next page. LIGHTHOUSE_ONLY='plan|facts' measures the pages alone whose name matches that.

import type { Browser, Cookie } from '@playwright/test'
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
import { signedInPages } from './signed-in-pages'

/** Out of 100. A page behind a sign-in asks search engines to leave it out, so that its SEO has no limit. */
const signedInLimits = { performance: 90, accessibility: 100 }
const publicLimits = { performance: 95, accessibility: 100, 'best-practices': 95, seo: 95 }
/** Kilobytes above a bare Next page. */
const publicScripts = 10
const times = 1
const devtoolsPort = await getPort({ host: '127.0.0.1' })
const questionnaire = chosenQuestionnaire()

await withInstance(measure, [`--remote-debugging-port=${devtoolsPort}`])

async function measure(instance: Instance, browser: Browser): Promise<void> {
  for (const [name, path] of publicPages().filter(isAskedFor)) {
    const address = `${instance.address}${path}`
    // The first version of a questionnaire changes nothing.
    if ((await fetch(address)).status === 404) continue
    await printScores(name, publicLimits, address)
    await printScripts(name, browser, address)
  }
  await measureSignedIn(instance, browser)
}

type Named = [name: string, path: string]

function isAskedFor([name]: Named): boolean {
  return new RegExp(process.env.LIGHTHOUSE_ONLY ?? '').test(name)
}

/** One of each kind, those of a version from the longest that is offered. */
function publicPages(): Named[] {
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

async function measureSignedIn(instance: Instance, browser: Browser): Promise<void> {
  const person = await browser.newContext()
  const page = await person.newPage()
  await setUpOwner(page, instance)
  const section = longestSection(questionnaire)
  const assessment = await newAssessment(page, instance.address, {
    questionnaire,
    facts: allApplying(questionnaire),
  })
  const pages = await signedInPages(page, instance.address, essentialQuestion())
  await signInLighthouse(browser, instance.address, await person.cookies())
  await person.close()
  const ownPages: Named[] = [['section page', `${assessment}/sections/${section.id}`], ...pages]
  for (const [name, path] of ownPages.filter(isAskedFor)) {
    await printScores(`${name}, signed in`, signedInLimits, `${instance.address}${path}`)
  }
}

/** Lighthouse opens pages in the window that a browser has by itself, and leaves its cookies. */
async function signInLighthouse(browser: Browser, address: string, cookies: Cookie[]): Promise<void> {
  const devtools = await browser.newBrowserCDPSession()
  await devtools.send('Storage.setCookies', {
    cookies: cookies.map(({ name, value, secure, path }) => ({ name, value, secure, path, url: address })),
  })
}

/** One that applies whatever the facts say. */
function essentialQuestion(): string {
  const found = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find(({ essential, appliesWhen }) => essential && !appliesWhen)
  return found?.id ?? ''
}

type Limits = Partial<Record<Category, number>>

async function printScores(name: string, limits: Limits, url: string): Promise<void> {
  const all: Scores[] = []
  for (let time = 0; time < times; time++) all.push(await scoresOf(url, devtoolsPort))
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
