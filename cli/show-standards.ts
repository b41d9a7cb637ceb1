// Standards as plain text that reads well in a terminal of 80 columns.

import type { LawInReport, LawsInReport, Report } from '@/lib/core/report/report'
import {
  missingOf,
  type StandardRow,
  type StandardTable,
  saidWords,
} from '@/lib/core/report/standards/standard-table'
import {
  appliesWords,
  countedNote,
  furtherLawWords,
  indicatedWords,
  lawsHeading,
  nextWords,
  offeredWords,
  otherStandards,
  otherStandardsHeading,
  partWords,
} from '@/lib/core/report/words/law-words'
import {
  countUnchecked,
  draftWords,
  indicatedNotMet,
  leftOutWords,
  provisionStatusWords,
  summaryWords,
} from '@/lib/core/report/words/standard-words'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { wrap } from './wrap'

/** What the law asks; then every other standard that is shown, with its counts. */
export function showStandards(report: Report): string {
  const { laws, date } = report
  return [
    showHead(report),
    ...(laws ? [...showLaws(laws, date), otherStandardsHeading] : []),
    ...otherStandards(report.standards, laws).map(({ id, title, version, counts, provisions }) =>
      [
        wrap(`${title}, ${version}`),
        `  ${id}`,
        wrap(summaryWords(counts, countUnchecked(provisions)), '  '),
      ].join('\n'),
    ),
    ...report.standardsLeftOut.map(({ id, title, because }) =>
      [wrap(`${title}: ${leftOutWords[because]}`), `  ${id}`].join('\n'),
    ),
  ].join('\n\n')
}

/** One standard, provision by provision. */
export function showStandard(
  report: Report,
  { id, title, version, counts, unchecked, rows, url, licenceNote }: StandardTable,
): string {
  return [
    showHead(report),
    [
      wrap(`${title}, ${version}`),
      wrap(summaryWords(counts, unchecked)),
      ...(report.laws?.required ?? [])
        .filter((law) => law.standard === id)
        .map((law) => showDates(law, report.date)),
    ].join('\n'),
    ...rows.map(showRow),
    [url, licenceNote]
      .filter((each) => each !== null)
      .map((each) => wrap(each))
      .join('\n'),
  ].join('\n\n')
}

function showLaws(laws: LawsInReport, date: string): string[] {
  return [
    [lawsHeading, wrap(offeredWords(laws)), ...(laws.required.length > 0 ? [wrap(countedNote)] : [])].join(
      '\n',
    ),
    ...laws.required.map((law) => [wrap(law.title), `  ${law.standard}`, showDates(law, date)].join('\n')),
    ...furtherLawWords(laws).map((sentence) => wrap(sentence)),
  ]
}

function showDates(law: LawInReport, date: string): string {
  const { next } = law
  const about = partWords(law)
  return [
    ...(about === null ? [] : [about]),
    `${appliesWords(law, date)}: ${indicatedWords(law)}`,
    nextWords(law),
    ...(next?.question ? [`${next.question.ask} (${next.question.id})`] : []),
  ]
    .map((line) => wrap(line, '  '))
    .join('\n')
}

function showHead({ product, questionnaire, date }: Report): string {
  return [
    draftWords,
    '',
    wrap(`${isolatedText(product.name)}, ${isolatedText(product.release.label)}`),
    `${questionnaire.id}@${questionnaire.version}, read on ${date}.`,
    wrap(indicatedNotMet),
  ].join('\n')
}

function showRow(row: StandardRow): string {
  return [
    wrap(`${row.id}  ${row.title}`),
    wrap(`${provisionStatusWords[row.status]} (${row.strength})`, '    '),
    ...row.appliesIf.map((condition) => wrap(`Depends on: ${condition}`, '    ')),
    ...row.basis.map((each) => wrap(`${each.question.ask} ${saidWords(each)}`, '    ')),
    ...missingOf(row).map((line) => wrap(line, '    ')),
  ].join('\n')
}
