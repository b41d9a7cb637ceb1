import { expect, test } from 'vitest'
import { withMessages } from '@/lib/words/with-messages'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Answer } from '../answers/answer'
import { compile } from '../scoring/compile'
import { findContradictions } from '../scoring/contradiction/contradictions'
import { explanationDigest } from '../scoring/contradiction/explanation-digest'
import type { AssessmentFile } from './file/assessment-file-schema'
import { resolveAssessment } from './resolve-assessment'

const questionnaire = smallQuestionnaire()
const unknown: Answer = { says: { kind: 'unknown' }, evidence: [], copied: false }
const file: AssessmentFile = {
  format: 2,
  questionnaire: { id: 'small', version: '1.0.0' },
  product: { name: 'Lamp' },
  facts: { login: 'yes', markets: ['eu'] },
  answers: {
    lock: { says: { kind: 'choice', option: 'strong' }, evidence: [], copied: false },
    doors: { says: { kind: 'choice', option: 'none' }, evidence: [], copied: false },
  },
  explanations: {},
  plan: {},
}
const problemsOf = (changed: Partial<AssessmentFile>) =>
  resolveAssessment({ ...file, ...changed }, questionnaire).problems

test('a single item of a checklist needs no list', () => {
  const { resolved } = resolveAssessment(file, questionnaire)
  expect(resolved?.answers.doors?.says).toEqual({ kind: 'checklist', items: ['none'] })
})

test('what the questionnaire does not have is refused by its path in the file', () => {
  const problems = problemsOf({
    facts: { logon: 'yes', markets: ['eu', 'mars'] },
    answers: {
      window: unknown,
      lock: { says: { kind: 'choice', option: 'steel' }, evidence: [], copied: false },
      constructor: unknown,
    },
    explanations: { 'open-and-shut': { text: 'It is.' } },
    plan: { lock: { to: 100 }, window: { to: 50 } },
  })
  expect(problems.map(({ field }) => field)).toEqual([
    'facts.logon',
    'facts.markets.1',
    'answers.window',
    'answers.lock.says.option',
    'answers.constructor',
    'explanations.open-and-shut',
    'plan.window',
  ])
})

test('a misspelt id is refused with the one that was probably meant', () => {
  const problems = problemsOf({
    facts: { logn: 'yes', markets: ['eux'] },
    answers: {
      lok: unknown,
      lock: { says: { kind: 'choice', option: 'stong' }, evidence: [], copied: false },
    },
  })
  const suggested = withMessages(problems).map(({ message }) => /Did you mean (\S+)\?/.exec(message)?.[1])
  expect(suggested).toEqual(['login', 'eu', 'lock', 'strong'])
})

test('a fact said no that another fact implies is refused by its path, naming both', () => {
  expect(withMessages(problemsOf({ facts: { login: 'no', cloud: 'yes' } }))).toMatchObject([
    { field: 'facts.login', message: 'login is no, but cloud is yes and implies it. Change one of the two.' },
  ])
})

test('a pinned hash must be that of the version here', () => {
  expect(problemsOf({ hash: questionnaire.hash })).toEqual([])
  expect(problemsOf({ hash: 'a'.repeat(64) }).map(({ field }) => field)).toEqual(['hash'])
})

test('a file about another version is not read by this one', () => {
  const pin = { id: 'small', version: '2.0.0' }
  expect(problemsOf({ questionnaire: pin }).map(({ field }) => field)).toEqual(['questionnaire'])
})

test('an explanation without a digest explains what the file says; with one it keeps it', () => {
  const explanations = { 'locked-and-open': { text: 'The doors are walled up.' } }
  const { resolved } = resolveAssessment({ ...file, explanations }, questionnaire)
  if (!resolved) throw new Error('the file holds')
  const [found] = findContradictions(compile(questionnaire), resolved)
  if (!found) throw new Error('the file contradicts itself')
  expect(resolved.explanations['locked-and-open']?.about).toBe(explanationDigest(found, resolved))
  const kept = { 'locked-and-open': { text: 'The doors are walled up.', about: 'older' } }
  const again = resolveAssessment({ ...file, explanations: kept }, questionnaire)
  expect(again.resolved?.explanations['locked-and-open']?.about).toBe('older')
})

test('an answer to a question that does not apply is kept, because facts may change back', () => {
  const { resolved } = resolveAssessment({ ...file, facts: { login: 'no', cloud: 'no' } }, questionnaire)
  expect(resolved?.answers.lock?.says).toEqual({ kind: 'choice', option: 'strong' })
})
