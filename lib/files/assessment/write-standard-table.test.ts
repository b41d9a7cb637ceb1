import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { lamp, smallReport } from '@/tests/support/small-report'
import { standardTable } from '../../core/report/standards/standard-table'
import { writeStandardTable } from './write-standard-table'

const said = (remark: string) => ({
  facts: { login: 'yes', cloud: 'no' },
  answers: {
    lock: { says: { kind: 'choice', option: 'weak' } as const, remark, evidence: [], copied: false },
  },
})

function write(given: Parameters<typeof smallReport>[0]): string {
  const report = smallReport(given)
  const table = standardTable(report, 'standard', reportWords('en'))
  return writeStandardTable(report, table ? [table] : [], reportWords('en'))
}

describe('the table for spreadsheets', () => {
  test('has a row of headings and one row for each provision', () => {
    expect(write(said('Old'))).toBe(
      [
        '\uFEFFStandard,Version,Provision,Short title,Group,Status,Depends on,Support indicated,"Yours (Y, N or N/A)",Your own detail,Your own reference,Detail,Missing,Product,Release,Questionnaire,Date,Standing\r\n',
        'A standard,Version V1,Provision 5.1,Doors are locked,Doors,mandatory,,in part,,,,"How strong is the lock? It gives way · Remark: Old\nWhich doors have a lock? Not answered","To indicate it whole: “It holds”\nTo indicate it whole, all of: “The front door”; “The back door”",Lamp,Release 2.0,small@1.0.0,2026-06-30,"Self-assessed; nobody else has checked. Draft, not submitted."\r\n',
        'A standard,Version V1,Provision 5.10,Doors are strong,Doors,recommended,,not asked,,,,,No question of this questionnaire asks for it.,Lamp,Release 2.0,small@1.0.0,2026-06-30,"Self-assessed; nobody else has checked. Draft, not submitted."\r\n',
      ].join(''),
    )
  })

  test('holds what the team says itself in columns of its own, and counts it nowhere', () => {
    const own = { 'standard 5.1': { status: 'not-supported' as const, detail: '=1+1', reference: '16.10' } }
    const text = write({ ...said('Old'), own })
    expect(text).toContain(',in part,N,\'=1+1,Your own reference 16.10,"How strong')
    expect(smallReport({ ...said('Old'), own }).standards.map(({ counts }) => counts)).toEqual(
      smallReport(said('Old')).standards.map(({ counts }) => counts),
    )
  })

  test('gives the same text for the same report', () => {
    expect(write(said('Old'))).toBe(write(said('Old')))
  })

  test.each(['=HYPERLINK("https://example.org")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])(
    'makes a text of a cell that begins like a formula: %s',
    (name) => {
      const text = write({ ...said('Old'), product: { ...lamp, name } })
      const cell = `'${name.replaceAll('"', '""')}`
      expect(text).toContain(name.includes('"') ? `,"${cell}",Release 2.0,` : `,${cell},Release 2.0,`)
    },
  )

  test.each(['360', '1.10', '2026-03', 'March 1'])(
    'names what a cell is where a program could read a number or a date: %s',
    (words) => {
      const text = write({
        ...said('Old'),
        product: { ...lamp, name: words, release: { ...lamp.release, label: words } },
      })
      expect(text).toContain(`,Product ${words},Release ${words},small@1.0.0,`)
    },
  )

  test('keeps a remark letter by letter, quotes and commas too', () => {
    const remark = '=HYPERLINK("a"), "b" #read("/etc/passwd")'
    expect(write(said(remark))).toContain(`Remark: ${remark.replaceAll('"', '""')}\n`)
  })
})
