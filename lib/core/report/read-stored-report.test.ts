import { expect, test } from 'vitest'
import { smallReport } from '@/tests/support/small-report'
import { readStoredReport } from './read-stored-report'
import { missingOf, saidWords, standardTable } from './standard-table'

const answers = { lock: { says: { kind: 'choice', option: 'weak' } as const, evidence: [], copied: false } }
const today = smallReport({ answers, facts: { login: 'yes' } })

/** The same report as it was stored before standards said what is missing. */
function asFormat1(): string {
  const { standardsLeftOut: _, standards, ...rest } = today
  return JSON.stringify({
    ...rest,
    format: 1,
    standards: standards.map(({ id, title, version, counts, provisions }) => ({
      id,
      title,
      version,
      counts,
      provisions: provisions.map(({ id, title, strength, status, basis }) => ({
        id,
        title,
        strength,
        status,
        questions: basis.map(({ question }) => question),
      })),
    })),
  })
}

test('a report of today is read back as it was stored', () => {
  expect(readStoredReport(JSON.stringify(today))).toEqual(today)
})

test('a report of format 1 still shows statuses and what was said', () => {
  const table = standardTable(readStoredReport(asFormat1()), 'standard')
  expect(table?.counts).toEqual(today.standards[0]?.counts)
  const [row] = table?.rows ?? []
  expect(row).toMatchObject({ id: '5.1', support: 'in part', strength: 'mandatory', group: null })
  expect(row?.basis.map(saidWords)).toEqual(['It gives way', 'Not answered'])
})

test('what a report of format 1 did not record is not worked out anew', () => {
  const table = standardTable(readStoredReport(asFormat1()), 'standard')
  expect(table).toMatchObject({ url: null, licenceNote: null, publisher: null })
  expect(table?.rows.map(missingOf)).toEqual([
    ['What is missing was not recorded when this report was made.'],
    ['No question of this questionnaire asks for it.'],
  ])
})

test('a format that this release does not know is refused', () => {
  expect(() => readStoredReport(JSON.stringify({ ...today, format: 3 }))).toThrow('reports of format 3')
})
