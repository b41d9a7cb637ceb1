import { describe, expect, test } from 'vitest'
import { problemText } from '@/lib/core/text/problem'
import { english } from '@/lib/words/english'
import { readAssessmentBytes, readAssessmentText } from '../assessment/read-assessment-file'

const head = 'questionnaire: small@1.0.0\nproduct: Lamp\n'
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('')
const messagesOf = (reading: ReturnType<typeof readAssessmentText>) =>
  reading.read ? [] : reading.problems.map((problem) => problemText(problem, english))
const bytes = (...codes: number[]) => Uint8Array.from(codes)

describe('a file that holds too much is refused in one sentence', () => {
  test.each([
    ['unknown keys', many(60_000, (i) => `k${i}: v\n`)],
    ['equal keys', many(100_000, () => 'k: v\n')],
    ['aliases', `facts:\n${many(200_000, () => '- *a\n')}`],
    ['tags', `x: ${'!a '.repeat(500_000)}`],
    ['list marks', `x:\n${'-\n'.repeat(300_000)}`],
    ['lines', `x: a${'\n'.repeat(500_000)} b`],
  ])('of %s', (_, text) => {
    expect(messagesOf(readAssessmentText(head + text))).toEqual([
      expect.stringMatching(/^The file holds more than/),
    ])
  })
})

test.each(['facts', 'answers', 'explanations', 'plan'])(
  'more %s than any questionnaire has are refused in one sentence with their line',
  (group) => {
    const reading = readAssessmentText(`${head}${group}:\n${many(2_001, (i) => `  k${i}: { a: b }\n`)}`)
    expect(reading).toMatchObject({ read: false, problems: [{ line: 3, field: group }] })
    expect(messagesOf(reading)).toEqual([expect.stringContaining('more than 2000 entries')])
  },
)

test('of many problems fifty are listed, and the rest is counted', () => {
  const messages = messagesOf(readAssessmentText(head + many(15_000, (i) => `k${i}: v\n`)))
  expect(messages).toHaveLength(51)
  expect(messages[0]).toContain('The key k0 is not known here.')
  expect(messages[50]).toContain('and 14,950 more problems')
})

test('a text of any length is repeated in a message by its beginning', () => {
  const messages = messagesOf(readAssessmentText(`${head}? ${'k'.repeat(100_000)}\n: v\n`))
  expect(messages.join().length).toBeLessThan(400)
})

describe('what is no UTF-8 text is refused as what it is', () => {
  test.each<[string, Uint8Array, string]>([
    ['Windows-1252', bytes(0x61, 0x3a, 0x20, 0xfc, 0x0a), 'not UTF-8 text. Save it as UTF-8.'],
    [
      'UTF-16 little endian',
      bytes(0xff, 0xfe, 0x61, 0, 0x3a, 0),
      'UTF-16 text, not UTF-8. Save it as UTF-8.',
    ],
    ['UTF-16 big endian', bytes(0xfe, 0xff, 0, 0x61, 0, 0x3a), 'UTF-16 text'],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(head, 'utf16le')), 'UTF-16 text'],
    [
      'an Excel workbook',
      new Uint8Array(Buffer.from('PK\x03\x04....xl/workbook.xml', 'latin1')),
      'an Excel workbook',
    ],
    ['another archive', new Uint8Array(Buffer.from('PK\x03\x04....a.txt', 'latin1')), 'a zip archive'],
    [
      'a zip with an assessment and its evidence',
      new Uint8Array(Buffer.from('PK\x03\x04....assessment.yaml', 'latin1')),
      'Take assessment.yaml out of it',
    ],
    ['a PDF', new Uint8Array(Buffer.from('%PDF-1.7\n')), 'This is a PDF'],
    ['a PNG image', new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), 'a PNG image'],
    ['a web page', new Uint8Array(Buffer.from('<!DOCTYPE html><p>')), 'an HTML or XML document'],
  ])('%s', (_, file, words) => {
    expect(messagesOf(readAssessmentBytes(file))).toEqual([expect.stringContaining(words)])
  })

  test('a byte order mark before UTF-8 is left out', () => {
    expect(readAssessmentBytes(new Uint8Array(Buffer.from(`\ufeff${head}`))).read).toBe(true)
  })
})

test.each(['\\u001b[2J', '\\0', '\\u202e', '\\u0085\\u0007'])(
  'the escape %s in quotes is refused with its line',
  (spelt) => {
    const reading = readAssessmentText(`questionnaire: small@1.0.0\nproduct: "X${spelt}Y"\n`)
    expect(reading).toMatchObject({ read: false, problems: [{ line: 2, field: 'product' }] })
    const key = readAssessmentText(`${head}"a${spelt}": x\n`)
    expect(key).toMatchObject({ read: false, problems: [{ line: 3 }] })
  },
)
