// Standards as a table for spreadsheet programs: UTF-8 with a byte order mark, without which some of
// them read another alphabet; lines end as RFC 4180 says; what looks like a formula is made a text, and no
// id, label or name can be read as a number or a date.

import { stringify } from 'csv-stringify/sync'
import type { Report } from '../../core/report/report'
import { missingOf, type StandardTable, saidWords } from '../../core/report/standards/standard-table'
import type { ReportWords } from '../../core/report/words/report-words'
import { unmistakable } from '../yaml/unmistakable'

/** One row for each provision, after a row of headings. The same report gives the same text. */
export function writeStandardTable(
  report: Report,
  tables: readonly StandardTable[],
  words: ReportWords,
): string {
  return stringify(
    tables.flatMap((table) => table.rows.map((row) => cellsOf(report, table, row, words))),
    {
      header: true,
      columns,
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      // The writer quotes what holds a whole line end; half of one would break the row as well.
      quoted_match: /[\r\n]/,
    },
  )
}

const columns = [
  'Standard',
  'Version',
  'Provision',
  'Short title',
  'Group',
  'Status',
  'Depends on',
  'Support indicated',
  'Yours (Y, N or N/A)',
  'Detail',
  'Missing',
  'Product',
  'Release',
  'Questionnaire',
  'Date',
  'Standing',
]

function cellsOf(
  report: Report,
  table: StandardTable,
  row: StandardTable['rows'][number],
  words: ReportWords,
): string[] {
  const { product, questionnaire, date } = report
  return [
    unmistakable('Standard', table.title),
    unmistakable('Version', table.version),
    `Provision ${row.id}`,
    unmistakable('Title', row.title),
    unmistakable('Group', row.group ?? ''),
    unmistakable('Status', row.strength),
    row.appliesIf.join('; '),
    row.support,
    '',
    row.basis.map((each) => `${each.question.ask} ${saidWords(each, words)}`).join('\n'),
    missingOf(row).join('\n'),
    unmistakable('Product', product.name),
    unmistakable('Release', product.release.label),
    `${questionnaire.id}@${questionnaire.version}`,
    date,
    `${report.checked} ${report.submitted}`,
  ]
}
