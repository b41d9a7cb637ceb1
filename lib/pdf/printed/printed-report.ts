// What of a report the two to four printed pages show: a choice and a drawing, never a new number.
// Lists that could run on for pages are cut, and say how many more stand in the full report.

import { type BarColours, intervalBar } from '../../core/report/parts/interval-bar'
import { plannedNames, plannedSentence, stepPlanWords } from '../../core/report/parts/plan-in-report'
import type {
  FloorInReport,
  LawsInReport,
  PathToLevel,
  Report,
  SectionInReport,
} from '../../core/report/report'
import { floorWords, tooFewWords } from '../../core/report/words/floor-words'
import {
  appliesWords,
  countedNote,
  furtherLawWords,
  indicatedWords,
  lawsHeading,
  nextName,
  nextWords,
  offeredWords,
  otherStandards,
  otherStandardsHeading,
  partWords,
} from '../../core/report/words/law-words'
import { isUnchecked } from '../../core/report/words/standard-words'
import {
  heldWords,
  keptWords,
  notAssessedWords,
  nothingAnswered,
  unconfirmedWords,
} from '../../core/report/words/words'

/** The most lines a printed list shows before it points to the full report. */
const most = {
  redLines: 8,
  floors: 8,
  findOut: 10,
  steps: 10,
  contradictions: 6,
  withheld: 6,
  laws: 9,
  standards: 9,
} as const

/** The same colours as the pages in light dress, as sRGB: PDF viewers agree on nothing else. */
const colours: BarColours = { track: '#e9e4dc', known: '#12656b', uncertain: '#5f9ea2', notch: '#8b8378' }

/** Plain data for the Typst template: the report, cut to length, with its charts drawn. */
export function printedReport(report: Report) {
  const thresholds = report.levels.map((level) => level.from)
  return {
    language: report.language,
    checked: report.checked,
    verdict: report.verdict,
    product: report.product,
    questionnaire: report.questionnaire,
    submission: report.submission,
    date: report.date,
    contentDigest: report.contentDigest,
    levels: report.levels,
    overall: report.overall,
    overallWords: overallWords(report.overall),
    notAssessed: notAssessedWords(report.overall),
    counts: report.counts,
    unconfirmed: report.counts.unconfirmed > 0 ? unconfirmedWords(report.counts.unconfirmed) : null,
    sections: report.sections.map((section) => printedSection(section, thresholds)),
    redLines: cut(report.redLines, most.redLines),
    redLinesKept: keptWords(report.redLinesKept),
    floors: cut((report.floors ?? []).map(printedFloor), most.floors),
    findOut: cut(
      report.next.findOut.flatMap((group) =>
        group.questions.map((line) => ({ ...line, knows: group.knows })),
      ),
      most.findOut,
    ),
    path: report.next.path && printedPath(report.next.path),
    planned: report.planned && plannedSentence(report.planned),
    contradictions: cut(report.contradictions, most.contradictions),
    withheld: cut(
      report.sections.flatMap((section) => section.answers.filter((answer) => answer.withheld !== null)),
      most.withheld,
    ),
    laws: report.laws ? printedLaws(report.laws, report.date) : null,
    standards: cut(
      otherStandards(report.standards, report.laws).map(({ title, version, counts, provisions }) => ({
        title,
        version,
        counts,
        unchecked: isUnchecked(provisions),
      })),
      most.standards,
    ),
    notCovered: report.notCovered,
    howToCheck: report.howToCheck,
    howToChallenge: report.howToChallenge,
  }
}

function overallWords(overall: Report['overall']): string | null {
  if (overall.assessed) return null
  return overall.because === 'nothing-answered'
    ? `${nothingAnswered}.`
    : 'Not assessed: no question of a deciding section applies.'
}

function printedPath({ steps, ...path }: PathToLevel) {
  const printed = steps.map((step) => ({
    ...step,
    plan: step.plan && { words: stepPlanWords(step.plan), names: plannedNames(step.plan) },
  }))
  return { ...path, steps: cut(printed, most.steps) }
}

function printedFloor({ question, binding, capsAt, state, weight, below, says }: FloorInReport) {
  const held = `${binding ? 'Held' : 'Would hold'} at ${capsAt.level}: ${floorWords([{ weight, state }])}`
  return { held, question, says, below, state }
}

function printedLaws(laws: LawsInReport, date: string) {
  return {
    heading: lawsHeading,
    others: otherStandardsHeading,
    sentences: [offeredWords(laws), ...furtherLawWords(laws)],
    note: countedNote,
    required: cut(
      laws.required.map((law) => ({
        title: law.title,
        part: partWords(law),
        applies: appliesWords(law, date),
        indicated: indicatedWords(law),
        next: law.next ? nextName(law.next) : nextWords(law),
        ask: law.next?.question?.ask ?? null,
      })),
      most.laws,
    ),
  }
}

function printedSection(section: SectionInReport, thresholds: number[]) {
  const { id, title, decides, tooFew, counts, lenses } = section
  return {
    id,
    title: tooFew === undefined ? title : `${title}: ${tooFewWords(tooFew)}`,
    decides,
    counts,
    lenses: lenses.map((reading) => ({
      ...reading,
      held: heldWords(reading),
      bar: intervalBar(reading, thresholds, colours),
    })),
  }
}

function cut<T>(lines: readonly T[], length: number): { shown: T[]; more: number } {
  return { shown: lines.slice(0, length), more: Math.max(0, lines.length - length) }
}
