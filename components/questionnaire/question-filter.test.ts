import { expect, test } from 'vitest'
import type { Answer, Answers } from '@/lib/core/answers/answer'
import { filterQuery, passesFilter, readFilter } from './question-filter'

const question = { id: 'default-passwords', knows: 'engineering', essential: true } as const
const isMine = (id: string) => id === 'support-period'
const answered: Answer = { says: { kind: 'choice', option: 'unique' }, evidence: [], copied: false }

test.each<[string, Answers, boolean]>([
  ['without an answer', {}, true],
  ['not known yet', { 'default-passwords': { ...answered, says: { kind: 'unknown' } } }, true],
  ['copied and not confirmed', { 'default-passwords': { ...answered, copied: true } }, true],
  ['answered', { 'default-passwords': answered }, false],
])('a question %s: is it open?', (_, answers, isOpen) => {
  expect(passesFilter(question, { answers, isMine }, { show: 'open', knows: null })).toBe(isOpen)
})

test('who knows and what is shown narrow the list together', () => {
  expect(passesFilter(question, { answers: {}, isMine }, { show: 'essential', knows: 'engineering' })).toBe(
    true,
  )
  expect(passesFilter(question, { answers: {}, isMine }, { show: 'essential', knows: 'legal' })).toBe(false)
  expect(
    passesFilter(
      { ...question, essential: false },
      { answers: {}, isMine },
      { show: 'essential', knows: null },
    ),
  ).toBe(false)
})

test('mine are the questions given to the person who looks', () => {
  const given = { answers: {}, isMine }
  expect(passesFilter(question, given, { show: 'mine', knows: null })).toBe(false)
  expect(passesFilter({ ...question, id: 'support-period' }, given, { show: 'mine', knows: null })).toBe(true)
})

test('a filter has an address of its own, and whatever else an address says shows all', () => {
  expect(filterQuery({ show: 'open', knows: 'legal' })).toBe('?show=open&knows=legal')
  expect(filterQuery(readFilter('open', 'legal'))).toBe('?show=open&knows=legal')
  expect(filterQuery(readFilter('everything', 'the cat'))).toBe('')
})
