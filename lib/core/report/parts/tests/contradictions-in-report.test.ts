import { expect, test } from 'vitest'
import { smallReport } from '@/tests/support/small-report'
import type { Answers } from '../../../answers/answer'
import { explanationDigest } from '../../../scoring/contradiction/explanation-digest'

const facts = { login: 'yes' }
const contradicting = (note: string): Answers => ({
  lock: { says: { kind: 'choice', option: 'strong' }, evidence: [], copied: false, note },
  doors: { says: { kind: 'checklist', items: ['none'] }, evidence: [], copied: false },
})
const found = { id: 'locked-and-open', questions: ['doors', 'lock'], facts: [] }
const about = explanationDigest(found, { facts, answers: contradicting('Before.') })
const entry = {
  id: 'locked-and-open',
  text: 'The lock is strong and no door has one.',
  fix: 'Look at both again.',
  questions: [
    { id: 'doors', section: 'locks', ask: 'Which doors have a lock?' },
    { id: 'lock', section: 'locks', ask: 'How strong is the lock?' },
  ],
}
const inReport = (answers: Answers, explanation?: { text: string; about: string }) =>
  smallReport({ facts, answers, explanations: explanation ? { 'locked-and-open': explanation } : {} })
    .contradictions

test('a contradiction is shown with what to do about it and its questions', () => {
  expect(inReport(contradicting(''))).toEqual([{ ...entry, explanation: null }])
})

test('an explanation counts while what it explains was not answered differently', () => {
  const explanation = { text: 'The shed has no door.', about }
  expect(inReport(contradicting('After.'), explanation)).toEqual([
    { ...entry, explanation: 'The shed has no door.' },
  ])
})

test('an explanation of other answers is not shown', () => {
  const lapsed = { text: 'The shed has no door.', about: 'something else' }
  expect(inReport(contradicting(''), lapsed)).toEqual([{ ...entry, explanation: null }])
})

test('answers that do not contradict have no entry', () => {
  expect(
    inReport({ ...contradicting(''), doors: { says: { kind: 'unknown' }, evidence: [], copied: false } }),
  ).toEqual([])
})
