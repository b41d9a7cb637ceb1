// Standards as plain text that reads well in a terminal of 80 columns.

import type { LawInReport, LawsInReport, Report } from '@/lib/core/report/report'
import {
  missingOf,
  type StandardRow,
  type StandardTable,
  saidWords,
} from '@/lib/core/report/standards/standard-table'
import { otherStandards } from '@/lib/core/report/words/law-words'
import type { ReportWords } from '@/lib/core/report/words/report-words'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { reportWords } from '@/lib/words/report-words'
import { wrap } from './wrap'

const { t } = english

/** What the law asks; then every other standard that is shown, with its counts. */
export function showStandards(report: Report): string {
  const { laws } = report
  return [
    showHead(report),
    ...(laws ? [...showLaws(laws, report.notes.laws), t('report-view.heading.other-standards')] : []),
    ...otherStandards(report.standards, laws).map(({ id, title, version, summary }) =>
      [wrap(`${title}, ${version}`), `  ${id}`, wrap(summary, '  ')].join('\n'),
    ),
    ...report.standardsLeftOut.map(({ id, title, words }) =>
      [wrap(`${title}: ${words}`), `  ${id}`].join('\n'),
    ),
  ].join('\n\n')
}

/** One standard, provision by provision. */
export function showStandard(
  report: Report,
  { id, title, version, summary, rows, url, licenceNote }: StandardTable,
): string {
  return [
    showHead(report),
    [
      wrap(`${title}, ${version}`),
      wrap(summary),
      ...(report.laws?.required ?? []).filter((law) => law.standard === id).map(showDates),
    ].join('\n'),
    ...rows.map((row) => showRow(row, reportWords(report.language))),
    [url, licenceNote]
      .filter((each) => each !== null)
      .map((each) => wrap(each))
      .join('\n'),
  ].join('\n\n')
}

function showLaws(laws: LawsInReport, note: string): string[] {
  return [
    [
      t('report-view.heading.laws'),
      wrap(laws.offered),
      ...(laws.required.length > 0 ? [wrap(note)] : []),
    ].join('\n'),
    ...laws.required.map((law) => [wrap(law.title), `  ${law.standard}`, showDates(law)].join('\n')),
    ...laws.further.map((sentence) => wrap(sentence)),
  ]
}

function showDates({ about, applies, indicated, next, nextWords }: LawInReport): string {
  return [
    ...(about === null ? [] : [about]),
    `${applies}: ${indicated}`,
    nextWords,
    ...(next?.question ? [`${next.question.ask} (${next.question.id})`] : []),
  ]
    .map((line) => wrap(line, '  '))
    .join('\n')
}

function showHead({ checked, submitted, product, questionnaire, date, notes }: Report): string {
  return [
    `${checked} ${submitted}`,
    '',
    wrap(`${isolatedText(product.name)}, ${isolatedText(product.release.label)}`),
    t('terminal.read-on', { pin: `${questionnaire.id}@${questionnaire.version}`, date }),
    wrap(notes.indications),
  ].join('\n')
}

function showRow(row: StandardRow, words: ReportWords): string {
  return [
    wrap(`${row.id}  ${row.title}`),
    wrap(`${t(`indication.status.${row.status}`)} (${row.strength})`, '    '),
    ...row.appliesIf.map((condition) => wrap(t('law.depends-on', { conditions: condition }), '    ')),
    ...row.basis.map((each) => wrap(`${each.question.ask} ${saidWords(each, words)}`, '    ')),
    ...missingOf(row).map((line) => wrap(line, '    ')),
  ].join('\n')
}
