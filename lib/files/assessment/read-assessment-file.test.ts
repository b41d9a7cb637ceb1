import { describe, expect, test } from 'vitest'
import { problemText } from '@/lib/core/text/problem'
import { english } from '@/lib/words/english'
import { readAssessmentFile, readAssessmentText } from './read-assessment-file'

const minimal = 'questionnaire: small@1.0.0\nproduct: Lamp\n'
const read = (text: string) => {
  const reading = readAssessmentText(text)
  return reading.read ? reading.file : reading.problems
}
const problemsOf = (text: string) => {
  const reading = readAssessmentText(text)
  return reading.read
    ? []
    : reading.problems.map((problem) => `${problem.line} ${problem.field}: ${problemText(problem, english)}`)
}

describe('what may be left out', () => {
  test('a questionnaire and a product are enough', () => {
    expect(read(minimal)).toEqual({
      format: 2,
      questionnaire: { id: 'small', version: '1.0.0' },
      product: { name: 'Lamp' },
      facts: {},
      answers: {},
      explanations: {},
      plan: {},
    })
  })

  test('an answer may be an option, a list of items, unknown, or not-applicable', () => {
    const answers = 'answers:\n  a1: weak\n  b2: [front, back]\n  c3: unknown\n  d4: not-applicable\n'
    const plain = { evidence: [], copied: false }
    expect(read(minimal + answers)).toMatchObject({
      answers: {
        a1: { says: { kind: 'choice', option: 'weak' }, ...plain },
        b2: { says: { kind: 'checklist', items: ['front', 'back'] }, ...plain },
        c3: { says: { kind: 'unknown' }, ...plain },
        d4: { says: { kind: 'not-applicable', because: '' }, ...plain },
      },
    })
  })

  test('an answer with more to say is a mapping', () => {
    const answer = `answers:
  a1:
    says: not-applicable
    reason: It has no radio.
    note: Asked Sam.
    withheld: The layout is secret.
    evidence:
      - title: Drawing
        url: https://example.org/drawing
        kind: document
        speaksOf: 2026-01-31
    copied: true
`
    expect(read(minimal + answer)).toMatchObject({
      answers: {
        a1: {
          says: { kind: 'not-applicable', because: 'It has no radio.' },
          note: 'Asked Sam.',
          withheld: 'The layout is secret.',
          evidence: [{ title: 'Drawing', kind: 'document', speaksOf: '2026-01-31' }],
          copied: true,
        },
      },
    })
  })

  test('the scope of a release may say in and out, with or without detail', () => {
    const release = 'release:\n  label: 2.0\n  scope:\n    device: in\n    app: { in: false, detail: iOS }\n'
    expect(read(minimal + release)).toMatchObject({
      release: { label: '2.0', scope: { device: { in: true }, app: { in: false, detail: 'iOS' } } },
    })
  })

  test('numbers and words like yes stay the text that was written', () => {
    const text =
      'questionnaire: small@1.0.0\nproduct: 3.10\nrelease: 1e3\nfacts:\n  login: yes\n  power: 007\n'
    expect(read(text)).toMatchObject({
      product: { name: '3.10' },
      release: { label: '1e3' },
      facts: { login: 'yes', power: '007' },
    })
  })
})

describe('what is refused', () => {
  test('every problem comes at once, with its line and its path', () => {
    const text = `format: 3
questionnaire: small
product: Lamp
colour: red
answers:
  a1:
    says: weak
    notes: Asked Sam.
    evidence:
      - title: Drawing
        url: ftp://example.org
        kind: drawing
        speaksOf: 31.1.2026
`
    expect(problemsOf(text)).toEqual([
      '1 format: The key format is not one of the words allowed here. Write one of: 1, 2.',
      '2 questionnaire: The key questionnaire is invalid. Write it as id@version, such as iot-good-practice@1.0.0.',
      '4 colour: The key colour is not known here. Check its spelling and its indentation, or remove it.',
      '8 answers.a1.notes: The key notes is not known here. Check its spelling and its indentation, or remove it.',
      '11 answers.a1.evidence.0.url: The key url is invalid. Write a web address that starts with https:// or http://.',
      '12 answers.a1.evidence.0.kind: The key kind is not one of the words allowed here. Write one of: document, test-report, independent-test.',
      '13 answers.a1.evidence.0.speaksOf: The key speaksOf is invalid. Write a date as YYYY-MM-DD.',
    ])
  })

  test.each<[string, string, RegExp]>([
    ['a missing product', 'questionnaire: small@1.0.0\n', /^1 product: The key product is missing/],
    [
      'a reason beside an answer that applies',
      `${minimal}answers:\n  a1:\n    says: weak\n    reason: Why not\n`,
      /^6 answers\.a1\.reason: .*not-applicable/,
    ],
    ['an empty list of items', `${minimal}answers:\n  a1: []\n`, /^4 answers\.a1: .*too few/],
    ['a key written twice', `${minimal}product: Door\n`, /^3 product: The key product is written twice/],
    [
      'a key for the prototype of all objects',
      `${minimal}answers:\n  __proto__: weak\n`,
      /^4 answers: A key is empty or not a plain word/,
    ],
    ['an alias', `${minimal}release: *x\n`, /^3/],
    ['a hash that is none', `${minimal}hash: abc\n`, /^3 hash: .*SHA-256/],
    [
      'a character that no database holds',
      `${minimal}answers:\n  a1:\n    says: weak\n    note: "a\\0b"\n`,
      /^6 answers\.a1\.note: .*cannot be stored/,
    ],
    [
      'half a character',
      `${minimal}answers:\n  a1:\n    says: weak\n    note: "a\\ud800b"\n`,
      /^6 answers\.a1\.note: .*cannot be stored/,
    ],
    [
      'a text that is too long',
      `${minimal}answers:\n  a1:\n    says: weak\n    note: ${'x'.repeat(4001)}\n`,
      /^6 answers\.a1\.note: .*at most 4000 characters/,
    ],
    ['a plan beyond full credit', `${minimal}plan:\n  a1:\n    to: 101\n`, /^5 plan\.a1\.to: .*0 and 100/],
    ['a plan that aims nowhere', `${minimal}plan:\n  a1:\n    owner: Sam\n`, /^4 plan\.a1\.to: .*missing/],
    [
      'a plan for some day or other',
      `${minimal}plan:\n  a1:\n    to: 50\n    due: next May\n`,
      /^6 plan\.a1\.due: .*YYYY-MM-DD/,
    ],
    ['a list where a mapping belongs', '- a\n- b\n', /^1 : .*wrong shape/],
    ['an empty file', '', /^1 : The file is empty/],
    ['JSON that breaks off', '{"questionnaire": "small@1.0.0",', /^1 : This is not valid YAML/],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)[0]).toMatch(expected)
  })

  test.each([
    ['opening brackets', '['.repeat(400_000)],
    ['nested list marks', `${'- '.repeat(100_000)}a`],
    ['nested mappings', '{a: '.repeat(100_000)],
    [
      'an ever deeper indent',
      Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
  ])('a file of %s is refused and takes nothing down', (_, text) => {
    expect(problemsOf(text)[0]).toMatch(/nested too deeply/)
  })

  test('a file with two thousand facts is read, and one with more is refused once', () => {
    const facts = Array.from({ length: 2000 }, (_, index) => `  key-${index}: yes`).join('\n')
    expect(readAssessmentText(`${minimal}facts:\n${facts}\n`).read).toBe(true)
    expect(problemsOf(`${minimal}facts:\n${facts}\n  one-more: yes\n`)).toEqual([
      expect.stringMatching(/facts.*2,?000/),
    ])
  })

  test('a file over eight million bytes is refused unread', () => {
    expect(problemsOf(`${minimal}# ${'x'.repeat(8_000_000)}`)[0]).toMatch(/more than 8000000 bytes/)
  })

  test('a file that is not there is refused by its path', () => {
    expect(readAssessmentFile('tests/nowhere.yaml')).toEqual({
      read: false,
      problems: [
        {
          field: '',
          line: 1,
          code: 'file-problem.read.missing',
          values: {},
          fix: { code: 'file-problem.fix.path', values: {} },
        },
      ],
    })
  })
})

describe('a file of format 1', () => {
  const answers = `answers:
  a1:
    says: weak
    evidence:
      - title: Report
        url: https://example.org/r
        kind: document
        speaksOf: 2026-05-04
`
  test('is a file of format 2, word for word', () => {
    expect(read(`format: 1\n${minimal}${answers}`)).toEqual(read(`format: 2\n${minimal}${answers}`))
  })

  test('is read as one of format 2, and a format to come is refused', () => {
    expect(read(`format: 1\n${minimal}`)).toMatchObject({ format: 2 })
    expect(problemsOf(`format: 3\n${minimal}`)).toEqual([
      '1 format: The key format is not one of the words allowed here. Write one of: 1, 2.',
    ])
  })

  test('names evidence by one place alone', () => {
    expect(read(minimal + answers.replace('url: https://example.org/r', 'reference: TR-1'))).toMatchObject({
      answers: { a1: { evidence: [{ reference: 'TR-1' }] } },
    })
    expect(problemsOf(minimal + answers.replace('url: https://example.org/r', 'reference: htp://x'))).toEqual(
      [expect.stringContaining('Looks like a web address')],
    )
  })
})
