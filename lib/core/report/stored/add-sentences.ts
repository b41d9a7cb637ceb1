// Format 5 stores the sentences that pages and PDFs of earlier formats made for themselves. Reports of those
// formats get them as they are read, in today's words; sentences that they stored stay as they were.

import { floorEntryWords } from '../words/floor-words'
import { furtherLawWords, lawEntryWords, offeredWords } from '../words/law-words'
import {
  besideWords,
  heldWords,
  noLevelWords,
  notAssessedWords,
  notDecidingWords,
  reachWords,
  redLineWords,
} from '../words/level-words'
import { pathWords, plannedSentence, stepPlanWords } from '../words/path-words'
import type { ReportWords } from '../words/report-words'
import {
  countUnchecked,
  limitWords,
  missingInReport,
  standardLeftOutWords,
  summaryWords,
} from '../words/standard-words'
import { countsWords, evidenceNote, noteWords, redLineNotes, submittedWords } from '../words/words'
import type { ReportOfFormat4 } from './report-of-format-4'
import type { ReportOfFormat5 } from './report-of-format-5'

export function fromFormat4(report: ReportOfFormat4, words: ReportWords): ReportOfFormat5 {
  const { overall, sections, redLines, floors, next, planned, contradictions, laws, ...same } = report
  return {
    ...same,
    format: 5,
    words: null,
    submitted: submittedWords(report.submission, words),
    overall: withOverallWords(overall, words),
    sections: sections.map((section) => withSectionWords(section, overall, words)),
    countsWords: countsWords(report.counts, words),
    redLines: redLines.map((line) => ({ ...line, ...redLineWords(line, words) })),
    redLineNotes: redLineNotes(redLines.length, report.redLinesKept, words),
    ...(floors ? { floors: floors.map((floor) => ({ ...floor, ...floorEntryWords(floor, words) })) } : {}),
    next: { ...next, path: next.path && withPathWords(next.path, words) },
    planned: planned && { ...planned, words: plannedSentence(planned, words) },
    contradictions: contradictions.map(({ mend: fix, ...each }) => ({ ...each, fix })),
    ...(laws ? { laws: withLawWords(laws, report.date, words) } : {}),
    standards: report.standards.map((standard) => withStandardWords(standard, words)),
    standardsLeftOut: report.standardsLeftOut.map((each) => ({
      ...each,
      words: standardLeftOutWords(each.because, words),
    })),
    notes: noteWords(words),
  }
}

function withOverallWords(
  overall: ReportOfFormat4['overall'],
  words: ReportWords,
): ReportOfFormat5['overall'] {
  const notDeciding = notDecidingWords(overall.notDeciding, words)
  return overall.assessed
    ? { ...overall, notDecidingWords: notDeciding }
    : { ...overall, notDecidingWords: notDeciding, words: noLevelWords(overall.because, words) }
}

function withSectionWords(
  section: ReportOfFormat4['sections'][number],
  overall: ReportOfFormat4['overall'],
  words: ReportWords,
): ReportOfFormat5['sections'][number] {
  return {
    ...section,
    beside: besideWords(section, words),
    notAssessed: notAssessedWords(section.lenses.length > 0, overall, words),
    lenses: section.lenses.map((reading) => ({
      ...reading,
      held: heldWords(reading, words),
      reach: reachWords(reading, words),
    })),
    answers: section.answers.map((answer) => ({ ...answer, evidenceNote: evidenceNote(answer, words) })),
  }
}

function withPathWords(
  path: NonNullable<ReportOfFormat4['next']['path']>,
  words: ReportWords,
): ReportOfFormat5['next']['path'] {
  return {
    ...path,
    words: pathWords(path, words),
    steps: path.steps.map((step) => ({
      ...step,
      plan: step.plan && { ...step.plan, words: stepPlanWords(step.plan, words) },
    })),
  }
}

function withLawWords(
  laws: NonNullable<ReportOfFormat4['laws']>,
  date: string,
  words: ReportWords,
): ReportOfFormat5['laws'] {
  return {
    ...laws,
    required: laws.required.map((law) => ({
      ...law,
      next: law.next && { ...law.next, missing: missingInReport(law.next.missing, words) },
      ...lawEntryWords(law, date, words),
    })),
    offered: offeredWords(laws, words),
    further: furtherLawWords(laws, words),
  }
}

function withStandardWords(
  standard: ReportOfFormat4['standards'][number],
  words: ReportWords,
): ReportOfFormat5['standards'][number] {
  return {
    ...standard,
    summary: summaryWords(standard.counts, countUnchecked(standard.provisions), words),
    provisions: standard.provisions.map((provision) => ({
      ...provision,
      basis: provision.basis.map((each) => ({ ...each, missing: missingInReport(each.missing, words) })),
      limit: limitWords(provision, words),
    })),
  }
}
