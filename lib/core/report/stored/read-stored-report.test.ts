import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { smallReport } from '@/tests/support/small-report'
import { storedReport } from '@/tests/support/stored-sample'
import { missingOf, saidWords, standardTable } from '../standards/standard-table'
import { readStoredReport } from './read-stored-report'

const formats = [
  'format-1-without-plans',
  'format-1',
  'format-2',
  'format-3',
  'format-4',
  'format-5',
  'format-6',
] as const

describe.each(formats)('a report stored as %s', (name) => {
  const report = () => readStoredReport(storedReport(name), reportWords)

  test('is read with everything that people were told then', () => {
    expect(report()).toMatchObject({
      format: 7,
      verdict: expect.stringContaining('Lamp 2.0 reaches level 1 · Middle'),
      product: { name: 'Lamp', maker: 'Lux', release: { scope: { cloud: { state: 'out' } } } },
      contradictions: [{ explanation: 'Only the shed has no door.' }],
    })
  })

  test('still has its table of a standard', () => {
    const [row] = standardTable(report(), 'standard', reportWords('en'))?.rows ?? []
    expect(row).toMatchObject({ id: '5.1', support: 'in part', strength: 'mandatory' })
  })
})

describe.each(formats.slice(0, 3))('a report stored as %s', (name) => {
  const report = () => readStoredReport(storedReport(name), reportWords)

  test('keeps the team’s notes, which were printed in it, and has no remarks', () => {
    const answers = report().sections.flatMap((section) => section.answers)
    expect(answers.find(({ question }) => question.id === 'lock')?.note).toContain('Ask Sam')
    expect(answers.filter(({ remark }) => remark !== null)).toEqual([])
  })

  test('prints them in its table of a standard', () => {
    const [row] = standardTable(report(), 'standard', reportWords('en'))?.rows ?? []
    expect(row?.basis.map((row) => saidWords(row, reportWords('en')))).toEqual([
      'It holds · Note: Ask Sam before you change this. He has the key.',
      'None of these',
    ])
  })
})

test('a report of format 3 has remarks in the place of notes', () => {
  const report = readStoredReport(storedReport('format-3'), reportWords)
  const answers = report.sections.flatMap((section) => section.answers)
  expect(answers.filter(({ note }) => note !== undefined)).toEqual([])
  expect(answers.flatMap(({ remark }) => remark ?? [])).toEqual(['The key is turned in a works test.'])
})

test('a report of an earlier format gets the sentences that it did not store, and keeps those that it did', () => {
  const stored = JSON.parse(storedReport('format-4'))
  const read = readStoredReport(storedReport('format-4'), reportWords)
  expect(read).toMatchObject({
    verdict: stored.verdict,
    checked: stored.checked,
    submitted: 'Submission 1.',
    countsWords: expect.stringMatching(/^Of \d+ questions that apply, /),
    planned: { words: expect.stringContaining('Of 2 planned lines, 1 is done.') },
  })
  const { level, couldBe } = stored.sections[0].lenses[0]
  expect(read.sections[0]?.lenses[0]).toMatchObject({ level, couldBe })
})

test('what a report of format 4 recorded is read to the last field', () => {
  const stored = JSON.parse(storedReport('format-4'))
  const { format: _, contradictions, ...recorded } = stored
  const read = readStoredReport(storedReport('format-4'), reportWords)
  expect(read).toMatchObject(recorded)
  expect(read.contradictions.map(({ fix }) => fix)).toEqual(
    contradictions.map(({ mend }: { mend: string }) => mend),
  )
})

test('a report of format 5 or 6 is read to the last word, and no report that was stored holds a review', () => {
  for (const name of ['format-5', 'format-6'] as const) {
    const { format: _, submission, ...stored } = JSON.parse(storedReport(name))
    const { submission: read, ...rest } = readStoredReport(storedReport(name), reportWords)
    expect(rest).toEqual({ ...stored, format: 7 })
    expect(read).toMatchObject(submission)
  }
  const ofOthers = formats.map((name) => readStoredReport(storedReport(name), reportWords))
  expect(ofOthers.filter(({ review }) => review !== undefined)).toEqual([])
})

test('a report of a format before 5 names no words of its own', () => {
  const words = formats.map((name) => readStoredReport(storedReport(name), reportWords).words)
  expect(words.slice(0, -2).every((each) => each === null)).toBe(true)
  expect(words.slice(-2)).toMatchObject([{ language: 'en' }, { language: 'en' }])
})

test('a report of a format before 7 is valid for one year after its day, and has no contact', () => {
  const submissions = formats.map((name) => readStoredReport(storedReport(name), reportWords).submission)
  for (const each of submissions) expect(each).toMatchObject({ validUntil: '2027-06-30', contact: null })
})

test('what a report of format 1 did not record is not worked out later', () => {
  const table = standardTable(
    readStoredReport(storedReport('format-1'), reportWords),
    'standard',
    reportWords('en'),
  )
  expect(table).toMatchObject({ url: null, licenceNote: null, publisher: null })
  expect(table?.rows.map(missingOf)).toEqual([
    ['What is missing was not recorded when this report was made.'],
    ['No question of this questionnaire asks for it.'],
  ])
})

test('a report of before plans plans nothing', () => {
  const { planned, next } = readStoredReport(storedReport('format-1-without-plans'), reportWords)
  expect(planned).toBeNull()
  expect(next.path?.steps.filter(({ plan }) => plan !== null)).toEqual([])
})

test('a report that counted no unconfirmed answers has none', () => {
  const stored = JSON.parse(JSON.stringify(smallReport({})), (key, value) =>
    key === 'unconfirmed' ? undefined : value,
  )
  expect(stored.counts).not.toHaveProperty('unconfirmed')
  expect(readStoredReport(JSON.stringify(stored), reportWords)).toEqual(smallReport({}))
})

test('a report of today is read back as it was stored', () => {
  const today = smallReport({ facts: { login: 'yes' } })
  expect(readStoredReport(JSON.stringify(today), reportWords)).toEqual(today)
})

test('a format that this release does not know is refused', () => {
  expect(() => readStoredReport(JSON.stringify({ ...smallReport({}), format: 9 }), reportWords)).toThrow(
    'reports of format 9',
  )
})

test.each([
  ['no format', { format: undefined }],
  ['a verdict that is no text', { verdict: 7 }],
  ['a field that no report has', { rating: 5 }],
])('stored JSON with %s is refused', (_, change) => {
  expect(() => readStoredReport(JSON.stringify({ ...smallReport({}), ...change }), reportWords)).toThrow()
})
