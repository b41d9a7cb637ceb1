import { expect, test } from 'vitest'
import { isMostlyOpen } from './mostly-open'

test('a section is mostly open while fewer than half of its questions are answered', () => {
  expect(isMostlyOpen({ applicable: 11, answered: 0 })).toBe(true)
  expect(isMostlyOpen({ applicable: 11, answered: 5 })).toBe(true)
  expect(isMostlyOpen({ applicable: 10, answered: 5 })).toBe(false)
  expect(isMostlyOpen({ applicable: 11, answered: 6 })).toBe(false)
})

test('a section in which nothing applies is not open', () => {
  expect(isMostlyOpen({ applicable: 0, answered: 0 })).toBe(false)
})
