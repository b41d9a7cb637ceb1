// Standards as a table for spreadsheet programs: UTF-8 with a byte order mark, without which some of
// them read another alphabet; lines end as RFC 4180 says; what looks like a formula is made a text, and no
// id, label or name can be read as a number or a date.

import { stringify } from 'csv-stringify/sync'
import type { Report } from '../../core/report/report'
import { missingOf, type StandardTable, saidWords } from '../../core/report/standards/standard-table'
import type { ReportWords } from '../../core/report/words/report-words'
import { english } from '../../words/english'
import { ownCode } from '../../words/own-code'
import { unmistakable } from '../yaml/unmistakable'

const { t } = english

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
      columns: columns(),
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      // The writer quotes what holds a whole line end; half of one would break the row as well.
      quoted_match: /[\r\n]/,
    },
  )
}

function columns(): string[] {
  return [
    t('standard-table.standard'),
    t('question-page.version'),
    t('report-view.standard.provision'),
    t('standard-table.short-title'),
    t('standard-table.group'),
    t('report-view.standard.status'),
    t('standard-table.depends-on'),
    t('annex.support'),
    t('standard-table.yours'),
    t('standard-table.your-detail'),
    t('standard-table.your-reference'),
    t('standard-table.detail'),
    t('annex.missing'),
    t('blank.product'),
    t('blank.release'),
    t('report-view.questionnaire'),
    t('blank.date'),
    t('standard-table.standing'),
  ]
}

function cellsOf(
  report: Report,
  table: StandardTable,
  row: StandardTable['rows'][number],
  words: ReportWords,
): string[] {
  const { product, questionnaire, date } = report
  return [
    unmistakable(t('standard-table.standard'), table.title),
    unmistakable(t('question-page.version'), table.version),
    t('standard-table.provision', { id: row.id }),
    unmistakable(t('question.evidence.title'), row.title),
    unmistakable(t('standard-table.group'), row.group ?? ''),
    unmistakable(t('report-view.standard.status'), row.strength),
    row.appliesIf.join('; '),
    row.support,
    ownCode(row.own),
    unmistakable(t('standard-table.your-detail'), row.own?.detail ?? ''),
    unmistakable(t('standard-table.your-reference'), row.own?.reference ?? ''),
    row.basis.map((each) => `${each.question.ask} ${saidWords(each, words)}`).join('\n'),
    missingOf(row).join('\n'),
    unmistakable(t('blank.product'), product.name),
    unmistakable(t('blank.release'), product.release.label),
    `${questionnaire.id}@${questionnaire.version}`,
    date,
    `${report.checked} ${report.submitted}`,
  ]
}
