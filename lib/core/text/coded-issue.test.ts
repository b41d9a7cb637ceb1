// Every schema that people fill in, by form, API, upload or terminal, is given wrong values at every place.
// Nobody is ever shown the words of the library that reads them.

import { expect, test } from 'vitest'
import type { z } from 'zod'
import { english } from '@/lib/words/english'
import { withMessages } from '@/lib/words/with-messages'
import { answerSchema, explanationsSchema, factsSchema } from '../answers/answer'
import { assessmentFileSchema } from '../assessment/file/assessment-file-schema'
import { planSchema } from '../assessment/plan/plan'
import { parseContent } from '../content/parse-content'
import { findingSentences } from '../format/finding'
import { accountableSchema, frameworkChoicesSchema, productSchema } from '../products/product'
import { releaseSchema } from '../products/release'
import { parseEnvironment } from '../web/environment/parse-environment'
import { codedIssue } from './coded-issue'

const evidence = { title: 'Report', url: 'https://example.org', kind: 'document', speaksOf: '2026-01-01' }
const scope = { device: { in: true }, app: { in: false, detail: 'None' }, cloud: { in: true }, regions: 'EU' }
const planLine = { to: 50, effort: '3 days', owner: 'Sam', due: '2026-12-01' }

const filledIn: [string, z.ZodType, unknown][] = [
  [
    'an answer',
    answerSchema,
    {
      says: { kind: 'choice', option: 'weak' },
      note: 'Old',
      withheld: 'Secret',
      evidence: [{ ...evidence, expires: '2027-01-01' }],
      copied: true,
    },
  ],
  ['ticks', answerSchema, { says: { kind: 'checklist', items: ['front'] } }],
  ['not applicable', answerSchema, { says: { kind: 'not-applicable', because: 'It has none.' } }],
  ['facts', factsSchema, { camera: 'yes', markets: ['eu'] }],
  ['explanations', explanationsSchema, { odd: { text: 'Both hold.', about: 'a'.repeat(64) } }],
  ['a plan', planSchema, { lock: planLine }],
  ['a product', productSchema, { name: 'Lamp', maker: 'Lantern Works' }],
  ['who is accountable', accountableSchema, { name: 'Grace', role: 'Head of product' }],
  ['standards', frameworkChoicesSchema, { standard: 'always' }],
  ['a release', releaseSchema, { label: '1.0', date: '2026-03-01', scope }],
  [
    'an assessment file',
    assessmentFileSchema,
    {
      format: '1',
      questionnaire: 'small@1.0.0',
      hash: 'a'.repeat(64),
      product: { name: 'Lamp', maker: 'Lantern Works' },
      release: {
        label: '1.0',
        date: '2026-03-01',
        scope: { device: { in: 'true' }, app: 'out', regions: 'EU' },
      },
      facts: { camera: 'yes' },
      answers: {
        lock: { says: ['front'], note: 'Old', withheld: 'Secret', evidence: [evidence], copied: 'true' },
      },
      explanations: { odd: { text: 'Both hold.' } },
      plan: { lock: { ...planLine, to: '50' } },
    },
  ],
]

const wrong: unknown[] = [
  ...[undefined, null, 5, -1, 10.5, 1e9, Number.NaN, true, [], {}, '', ' ', 'x', 'x'.repeat(5000)],
  ...['2026-02-31', 'next May', 'https:', 'http://user:secret@', 'ftp://example.org', 'a@b', '\0', '\u202e'],
  ...[Array(100).fill('x'), [5], { unknown: 'key' }, { ['k'.repeat(100)]: 'x' }],
]

/** What zod says of itself, in any version. */
const ofTheLibrary =
  /\bInvalid|[Ee]xpected|[Rr]eceived|[Tt]oo (big|small)|[Uu]nrecognized|NaN|undefined|must match pattern/

test.each(filledIn)('%s that is wrong anywhere is refused in our own words', (_, schema, right) => {
  expect(schema.safeParse(right).success).toBe(true)
  let refusals = 0
  for (const value of variants(right)) {
    const parsed = schema.safeParse(value)
    if (parsed.success) continue
    refusals += 1
    for (const message of messagesOf(parsed.error.issues)) expect(message).not.toMatch(ofTheLibrary)
    for (const finding of parseContent(schema, { file: '', value }).findings) {
      const { message, fix } = findingSentences(finding, english)
      expect(`${message} ${fix}`).not.toMatch(ofTheLibrary)
      expect(fix).toMatch(/^[A-Z].*[^.]\.$/)
    }
  }
  expect(refusals).toBeGreaterThan(10)
})

test('settings that are wrong are refused in our own words', () => {
  const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'AUTH_SECRET', 'LOG_LEVEL']
  for (const name of names) {
    const reading = parseEnvironment({ [name]: 'a b' })
    expect(reading.read).toBe(false)
    if (!reading.read)
      for (const { message } of withMessages(reading.problems)) expect(message).not.toMatch(ofTheLibrary)
  }
})

test.each(filledIn.slice(0, 5))(
  'everything that %s may be refused with is in the messages of browsers',
  (_, schema, right) => {
    for (const value of variants(right)) {
      const issues = schema.safeParse(value).error?.issues ?? []
      for (const issue of issues) expect(codedIssue(issue).code).toMatch(/^problem\./)
    }
  },
)

/** The value with each of its parts replaced by each wrong value, and with a part it should not have. */
function variants(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const inner = value.flatMap((each, index) => variants(each).map((odd) => value.with(index, odd)))
    return [...wrong, ...inner]
  }
  if (typeof value !== 'object' || value === null) return wrong
  const inner = Object.entries(value).flatMap(([key, part]) =>
    variants(part).map((odd) => ({ ...value, [key]: odd })),
  )
  return [...wrong, { ...value, colour: 'red' }, ...inner]
}

function messagesOf(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) => [
    english.sentence(codedIssue(issue)),
    ...(issue.code === 'invalid_union' ? issue.errors.flatMap(messagesOf) : []),
  ])
}
