import { expect, test } from 'vitest'
import { expiryOf, lastDayOfWarning } from './shown-piece'

test('a piece has expired on the day after its last', () => {
  expect(expiryOf('2026-11-29', '2026-11-29')).toBe('soon')
  expect(expiryOf('2026-11-28', '2026-11-29')).toBe('expired')
})

test('a piece expires soon within 60 days, also across the end of a year', () => {
  expect(lastDayOfWarning('2026-11-29')).toBe('2027-01-28')
  expect(expiryOf('2027-01-28', '2026-11-29')).toBe('soon')
  expect(expiryOf('2027-01-29', '2026-11-29')).toBeNull()
})

test('a piece without a last day never expires', () => {
  expect(expiryOf(undefined, '2026-11-29')).toBeNull()
})
