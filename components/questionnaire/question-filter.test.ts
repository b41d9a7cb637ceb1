import { expect, test } from 'vitest'
import type { Answer, Answers } from '@/lib/core/answers/answer'
import { filterQuery, passesFilter, readFilter } from './question-filter'

const question = { id: 'default-passwords', knows: 'engineering', essential: true } as const
const answered: Answer = { says: { kind: 'choice', option: 'unique' }, evidence: [], copied: false }

test.each<[string, Answers, boolean]>([
  ['without an answer', {}, true],
  ['not known yet', { 'default-passwords': { ...answered, says: { kind: 'unknown' } } }, true],
  ['copied and not confirmed', { 'default-passwords': { ...answered, copied: true } }, true],
  ['answered', { 'default-passwords': answered }, false],
])('a question %s: is it open?', (_, answers, isOpen) => {
  expect(passesFilter(question, answers, { show: 'open', knows: null })).toBe(isOpen)
})

test('who knows and what is shown narrow the list together', () => {
  expect(passesFilter(question, {}, { show: 'essential', knows: 'engineering' })).toBe(true)
  expect(passesFilter(question, {}, { show: 'essential', knows: 'legal' })).toBe(false)
  expect(passesFilter({ ...question, essential: false }, {}, { show: 'essential', knows: null })).toBe(false)
})

test('a filter has an address of its own, and whatever else an address says shows all', () => {
  expect(filterQuery({ show: 'open', knows: 'legal' })).toBe('?show=open&knows=legal')
  expect(filterQuery(readFilter('open', 'legal'))).toBe('?show=open&knows=legal')
  expect(filterQuery(readFilter('everything', 'the cat'))).toBe('')
})
