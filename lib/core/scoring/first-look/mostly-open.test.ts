import { expect, test } from 'vitest'
import { isMostlyOpen, openWhileMostIs } from './mostly-open'

test('a section is mostly open while fewer than half of its questions are answered', () => {
  expect(isMostlyOpen({ applicable: 11, answered: 0 })).toBe(true)
  expect(isMostlyOpen({ applicable: 11, answered: 5 })).toBe(true)
  expect(isMostlyOpen({ applicable: 10, answered: 5 })).toBe(false)
  expect(isMostlyOpen({ applicable: 11, answered: 6 })).toBe(false)
})

test('a section in which nothing applies is not open', () => {
  expect(isMostlyOpen({ applicable: 0, answered: 0 })).toBe(false)
})

test('what is open is counted over all sections while one of them is mostly open, and is nothing afterwards', () => {
  const half = { applicable: 10, answered: 5 }
  expect(openWhileMostIs([half, { applicable: 11, answered: 5 }])).toBe(11)
  expect(openWhileMostIs([half, half])).toBe(0)
  expect(openWhileMostIs([])).toBe(0)
})
