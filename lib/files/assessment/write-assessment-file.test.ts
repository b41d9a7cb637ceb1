import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryAssessmentFile } from '@/tests/support/arbitrary-assessment-file'
import { readAssessmentText } from './read-assessment-file'
import { writeAssessmentFile } from './write-assessment-file'

test('a file that is written and read again says exactly the same', () => {
  fc.assert(
    fc.property(arbitraryAssessmentFile, (file) => {
      const reading = readAssessmentText(writeAssessmentFile(file))
      expect(reading.read ? reading.file : reading).toEqual(file)
    }),
    { numRuns: 300 },
  )
})

test('the same assessment written as JSON says the same', () => {
  fc.assert(
    fc.property(arbitraryAssessmentFile, (file) => {
      const reading = readAssessmentText(JSON.stringify(asWritten(file), null, '\t'))
      expect(reading.read ? reading.file : reading).toEqual(file)
    }),
    { numRuns: 200 },
  )
})

test('an answer that says nothing beside itself is written in one line', () => {
  const text = writeAssessmentFile({
    format: 2,
    questionnaire: { id: 'small', version: '1.0.0' },
    product: { name: 'Lamp' },
    facts: { login: 'no', markets: [] },
    answers: {
      colour: { says: { kind: 'choice', option: 'red' }, evidence: [], copied: false },
      repair: { says: { kind: 'not-applicable', because: 'It has no parts.' }, evidence: [], copied: true },
    },
    explanations: {},
    plan: { colour: { to: 50, effort: '3 days', due: '2027-02-01' } },
  })
  expect(text).toBe(`format: 2
questionnaire: small@1.0.0
product:
  name: Lamp
facts:
  login: "no"
  markets: []
answers:
  colour: red
  repair:
    says: not-applicable
    reason: It has no parts.
    copied: true
plan:
  colour:
    to: 50
    effort: 3 days
    due: "2027-02-01"
`)
})

/** What a program would write: every answer in its long form. */
function asWritten({ questionnaire, answers, ...rest }: Parameters<typeof writeAssessmentFile>[0]) {
  return {
    ...rest,
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, { says, ...beside }]) => [id, { ...beside, ...saysAsWritten(says) }]),
    ),
  }
}

function saysAsWritten(says: Parameters<typeof writeAssessmentFile>[0]['answers'][string]['says']) {
  if (says.kind === 'choice') return { says: says.option }
  if (says.kind === 'checklist') return { says: says.items }
  if (says.kind === 'unknown' || says.because === '') return { says: says.kind }
  return { says: says.kind, reason: says.because }
}

test.each([
  'yes',
  'No',
  'ON',
  'off',
  'y',
  'n',
  'null',
  '~',
  'true',
  '2026-05-04',
  '12:30',
  '190:20:30.15',
  '0o17',
  '017',
  '0x1F',
  '0b11',
  '1_000',
  '3.10',
  '1e3',
  '.inf',
  '-.INF',
  '.nan',
  '=',
  '<<',
  '2001-12-14t21:59:43.10-05:00',
  '+1',
  '-0',
])('a download quotes %s, which YAML 1.1 reads as something else', (word) => {
  const text = writeAssessmentFile({
    format: 2,
    questionnaire: { id: 'small', version: '1.0.0' },
    product: { name: word },
    facts: {},
    answers: {},
    explanations: {},
    plan: {},
  })
  expect(text).toContain(`name: "${word}"`)
})
