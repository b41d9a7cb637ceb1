// How long the desk of an auditor takes to open beside the longest section page of the same questionnaire, in the same run; and
// how long the next answer takes to be painted beside a plain React page with the same answers, in the same browser, in turns,
// on a processor slowed four times. Prints figures beside the limits, never a verdict.

import path from 'node:path'
import type { Browser, Cookie } from '@playwright/test'
import { allApplying } from '../support/all-applying'
import { chosenQuestionnaire } from '../support/chosen-questionnaire'
import { percentile, printBesideLimit, spread } from '../support/figures'
import { longestSection } from '../support/longest-section'
import { servePlainPage } from '../support/serve-plain-page'
import { withInstance } from '../support/with-instance'
import { compareOpenings } from './compare-openings'
import { openStepped } from './open-stepped'
import { plainAnswers } from './plain-answers'
import { prepareReview, type Seat } from './prepare-review'
import { stepThrough } from './step-through'

const limits = { opening: 1.2, step: 1.5 }
const rounds = 3

const questionnaire = chosenQuestionnaire()
const facts = allApplying(questionnaire)

await withInstance(async (instance, browser) => {
  const { team, auditor } = await prepareReview(instance, browser, { questionnaire, facts })
  const section = `${team.path}/sections/${longestSection(questionnaire).id}`
  const desk = `${auditor.path}/answers?show=all`
  const first = await firstAnswer(instance.address + desk, auditor)
  await compareOpenings(
    {
      section: { address: instance.address + section, person: team.person },
      'list of the desk': { address: instance.address + desk, person: auditor.person },
      'answer at the desk': { address: first, person: auditor.person },
    },
    limits.opening,
  )
  await compareSteps(browser, first, await auditor.person.cookies())
})

/** The address of the first answer of the list. */
async function firstAnswer(desk: string, { person }: Seat): Promise<string> {
  const page = await person.newPage()
  await page.goto(desk)
  await page.getByRole('link', { name: 'Begin with the first answer' }).click()
  await page.getByText(/^1 of \d+ ·/).waitFor()
  return page.url()
}

async function compareSteps(browser: Browser, address: string, cookies: Cookie[]): Promise<void> {
  const plain = await servePlainPage({
    entry: path.join(import.meta.dirname, 'peer/plain-desk.tsx'),
    style: path.join(import.meta.dirname, '../web/peer/plain.css'),
    data: plainAnswers(questionnaire),
  })
  try {
    const ours = await openStepped(browser, address, cookies)
    const theirs = await openStepped(browser, plain.address)
    const steps = questionnaire.sections.flatMap(({ questions }) => questions).length - 1
    const times = { ours: [] as number[], plain: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      times.ours.push(...(await stepThrough(ours, steps)))
      times.plain.push(...(await stepThrough(theirs, steps)))
    }
    console.log(`next or previous → repaint: ours ${spread(times.ours)}; plain React ${spread(times.plain)}`)
    const [our, their] = [percentile(times.ours, 0.95), percentile(times.plain, 0.95)]
    printBesideLimit('  ours by plain at p95', our / their, limits.step)
  } finally {
    plain.stop()
  }
}
