import { expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Facts } from '../../../answers/answer'
import { compile } from '../../../scoring/compile'
import { askedQuestions, leftOut } from '../asked'

const small = smallQuestionnaire()
const asked = (facts: Facts) => askedQuestions(small, compile(small), facts)
const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((place) => `${place}-word`)
const withoutLogin = { login: 'no', cloud: 'no' }

test('questions are asked in the order of the questionnaire', () => {
  expect(asked({ login: 'yes' }).map(({ name }) => name.id)).toEqual(['lock', 'doors', ...words])
})

test('a question that facts rule out is not asked, and one that they could still rule out is', () => {
  expect(asked(withoutLogin).map(({ name }) => name.id)).toEqual(['doors', ...words])
  expect(asked({}).map(({ name }) => name.id)).toContain('lock')
})

test('each is named with its section and its wording, and comes with its own rules', () => {
  const [lock, doors] = asked({ login: 'yes' })
  expect(lock?.name).toEqual({ id: 'lock', section: 'locks', ask: 'How strong is the lock?' })
  expect([lock?.question.weight, lock?.compiled.weight]).toEqual([3, 3])
  expect([doors?.question.id, doors?.compiled.id]).toEqual(['doors', 'doors'])
})

test('what is not asked is listed by section, and a section that leaves nothing out is not listed', () => {
  expect(leftOut(small, asked(withoutLogin))).toEqual([
    { section: 'locks', questions: [{ id: 'lock', section: 'locks', ask: 'How strong is the lock?' }] },
  ])
  expect(leftOut(small, asked({ login: 'yes' }))).toEqual([])
})

test('every question is listed where none is asked', () => {
  const questions = leftOut(small, []).map((section) => section.questions.map(({ id }) => id))
  expect(questions).toEqual([['lock', 'doors'], words])
})
