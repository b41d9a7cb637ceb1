import type { Plan } from './plans'

/** Tables that grow with what an organisation does. */
const growing = [
  'product',
  'release',
  'assessment',
  'draft',
  'entry',
  'entry_change',
  'submission',
  'portfolio_line',
]
/** The most rows that one step of a list reads: a page with its answers, or what a search looks through. */
const most = 5000
/** The most rows that a search puts in order; Postgres tells an average of several loops. */
const mostSorted = 1100

/** What in the plan of a query would cost more with every row of a table. */
export function faultsOf({ sql, steps }: Plan): string[] {
  return steps.flatMap(({ type, table, rows, below }) => {
    const faults: string[] = []
    if (type === 'Seq Scan' && table && growing.includes(table) && rows > 0)
      faults.push(`reads all of ${table}: ${sql}`)
    if (rows > most) faults.push(`${type} of ${table} reads ${rows} rows: ${sql}`)
    if (type.includes('Sort') && below > mostSorted) faults.push(`sorts ${below} rows: ${sql}`)
    return faults
  })
}
