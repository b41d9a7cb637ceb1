// The table of a portfolio for spreadsheet programs. In both files a text that looks like a formula is made a text with an apostrophe, and numbers
// are numbers.

import { stringify } from 'csv-stringify/sync'
import writeSheet from 'write-excel-file/node'
import type { PortfolioLine } from '../../core/products/portfolio/portfolio-line'
import { mostInXlsx } from '../../core/products/portfolio/portfolio-query'
import { english } from '../../words/english'
import { unmistakable } from '../yaml/unmistakable'
import { type PortfolioCell, portfolioCells, portfolioHeadings } from './portfolio-cells'

/** A part of the CSV file: its first with the headings and a byte order mark, as tables of standards have it. */
export function portfolioCsv(lines: readonly PortfolioLine[], { isFirst }: { isFirst: boolean }): string {
  const rows = lines.map((line) => portfolioCells(line, unmistakable))
  return stringify(isFirst ? [portfolioHeadings(), ...rows] : rows, {
    bom: isFirst,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  })
}

/** The whole XLSX file, of at most `mostInXlsx` lines; throws where there are more. */
export async function portfolioXlsx(lines: readonly PortfolioLine[]): Promise<Uint8Array<ArrayBuffer>> {
  if (lines.length > mostInXlsx) throw new Error(`An XLSX file of ${lines.length} products is too large.`)
  const headings = portfolioHeadings().map((value) => ({ value, fontWeight: 'bold' as const }))
  const rows = lines.map((line) => portfolioCells(line, (_, text) => text).map(asCell))
  const columns = headings.map(({ value }) => ({ width: Math.max(16, value.length + 2) }))
  const sheet = { sheet: english.t('portfolio.title'), columns, stickyRowsCount: 1 }
  return new Uint8Array(await writeSheet([headings, ...rows], sheet).toBuffer())
}

function asCell(value: PortfolioCell) {
  if (typeof value === 'number') return { value, type: Number }
  return value === '' ? null : { value: withoutFormula(value), type: String }
}

/** As csv-stringify writes it with `escape_formulas`. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
}
