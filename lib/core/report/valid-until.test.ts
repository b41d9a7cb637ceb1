import { expect, test } from 'vitest'
import { validUntil } from './valid-until'

test.each([
  ['2026-11-28', '2027-11-28'],
  ['2027-02-28', '2028-02-28'],
  ['2028-02-29', '2029-02-28'],
])('a report of %s is valid until %s', (date, until) => {
  expect(validUntil(date)).toBe(until)
})
