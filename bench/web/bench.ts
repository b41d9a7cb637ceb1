// How a click in our section page feels beside a plain React page with the same questions, texts and live
// score, drawn by the same browser in the same run, in turns, on a processor slowed four times.
//
// A click is a real press and release of the mouse on a radio or tick box. Its time runs from when the
// browser took the press or the release in (event.timeStamp, so waiting for a busy page counts) until the
// frame after it has been painted: the first animation frame, and then a message posted from it, which
// arrives when that frame is done. The slower of press and release counts, as in "interaction to next
// paint", because leaving a question saves it at the press. The first clicks count like all others.
//
// Also measured is the work of the page's main thread, in its own processor time, until it is
// quiet again: saving included on our side. Unlike the times it hardly depends on what else the machine does.
//
// First-load JavaScript is what the network says it carried, until the page was quiet.

import path from 'node:path'
import { allApplying } from '../support/all-applying'
import { chosenQuestionnaire } from '../support/chosen-questionnaire'
import { percentile, printBesideLimit, spread } from '../support/figures'
import { longestSection } from '../support/longest-section'
import { newAssessment } from '../support/new-assessment'
import { setUpOwner } from '../support/owner'
import { servePlainPage } from '../support/serve-plain-page'
import { withInstance } from '../support/with-instance'
import { type ClickFigures, clickAll, type Field } from './click-all'
import { bareNextPage, kilobytes, type Measured, openMeasured } from './open-measured'
import { plainData } from './plain-data'

/** Ratios to the plain page at p95 (the score changes a frame after the click, on purpose), kilobytes, and the browser's own measure of layout shift. */
const limits = { repaint: 1.5, score: null, work: null, kilobytes: 175, shift: 0 }
const rounds = 6
/** Bytes. The server leaves smaller files as they are. */
const tooSmallToPack = 1500
const names = { repaint: 'click → repaint', score: 'click → new score', work: 'work after a click' }

const questionnaire = chosenQuestionnaire()
const section = longestSection(questionnaire)
const facts = allApplying(questionnaire)

await withInstance(async (instance, browser) => {
  const person = await browser.newContext()
  const page = await person.newPage()
  await setUpOwner(page, instance)
  const assessment = await newAssessment(page, instance.address, { questionnaire, facts })
  const plain = await servePlainPage({
    entry: path.join(import.meta.dirname, 'peer/plain-page.tsx'),
    style: path.join(import.meta.dirname, 'peer/plain.css'),
    data: plainData(questionnaire, section, facts),
  })
  try {
    const address = `${instance.address}${assessment}/sections/${section.id}`
    const ours = await openMeasured(browser, address, await person.cookies())
    const theirs = await openMeasured(browser, plain.address)
    await compareClicks(ours, theirs)
    reportScripts(ours, theirs)
    await reportShifts(ours)
  } finally {
    plain.stop()
  }
})

async function compareClicks(ours: Measured, theirs: Measured): Promise<void> {
  const our: ClickFigures[] = []
  const plain: ClickFigures[] = []
  for (let round = 0; round < rounds; round++) {
    our.push(...(await clickAll(ours, fieldsOf(round))))
    plain.push(...(await clickAll(theirs, fieldsOf(round))))
  }
  console.log(`${section.title}, ${section.questions.length} questions, processor slowed four times`)
  for (const figure of ['repaint', 'score', 'work'] as const) {
    report(figure, read(our, figure), read(plain, figure))
  }
}

/** Clicks that changed no score have none. */
function read(figures: ClickFigures[], name: keyof ClickFigures): number[] {
  return figures.flatMap((each) => each[name] ?? [])
}

function report(figure: keyof ClickFigures, ours: number[], plain: number[]): void {
  console.log(`${names[figure]}: ours ${spread(ours)}; plain React ${spread(plain)}`)
  const [half, most] = [0.5, 0.95].map((share) => percentile(ours, share) / percentile(plain, share))
  console.log(
    `  ours by plain: p50 ${half?.toFixed(2)}, p95 ${most?.toFixed(2)}; limit ${limits[figure] ?? 'none'}`,
  )
}

function reportScripts(measured: Measured, theirs: Measured): void {
  printBesideLimit('first-load JavaScript', kilobytes(measured), limits.kilobytes, ' kB')
  console.log(
    `  a bare Next page: ${bareNextPage} kB; the plain React page: ${kilobytes(theirs).toFixed(0)} kB`,
  )
  for (const { url, bytes, encoding } of measured.scripts) {
    if (encoding !== 'gzip' && bytes > tooSmallToPack) console.log(`  not gzip but ${encoding}: ${url}`)
  }
}

async function reportShifts({ page }: Measured): Promise<void> {
  const { unexpected, afterInput, moved } = await page.evaluate(() => window.clickProbe.shifts)
  printBesideLimit('layout shift', unexpected, limits.shift)
  console.log(`  in the half second after a click, which that measure leaves out: ${afterInput.toFixed(4)}`)
  for (const name of new Set(moved)) console.log(`  moved: ${name}`)
}

/** One choice in every question, another one in each round. */
function fieldsOf(round: number): Field[] {
  return section.questions.map((question, place) => {
    const choices = question.kind === 'choice' ? question.options.length : question.items.length
    return { name: `q.${question.id}.says`, index: (round + place) % choices }
  })
}
