// Standards as plain text that reads well in a terminal of 80 columns.

import type { Report } from '@/lib/core/report/report'
import { missingOf, type StandardRow, type StandardTable, saidWords } from '@/lib/core/report/standard-table'
import {
  countUnchecked,
  draftWords,
  indicatedNotMet,
  leftOutWords,
  provisionStatusWords,
  summaryWords,
} from '@/lib/core/report/standard-words'
import { isolatedText } from '@/lib/core/text/isolated-text'
import { wrap } from './wrap'

/** Every standard that is shown, with its counts. */
export function showStandards(report: Report): string {
  return [
    showHead(report),
    ...report.standards.map(({ id, title, version, counts, provisions }) =>
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
  { title, version, counts, unchecked, rows, url, licenceNote }: StandardTable,
): string {
  return [
    showHead(report),
    [wrap(`${title}, ${version}`), wrap(summaryWords(counts, unchecked))].join('\n'),
    ...rows.map(showRow),
    [url, licenceNote]
      .filter((each) => each !== null)
      .map((each) => wrap(each))
      .join('\n'),
  ].join('\n\n')
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
