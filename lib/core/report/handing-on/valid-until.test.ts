import { expect, test } from 'vitest'
import { validBetween, validUntil } from './valid-until'

test.each([
  ['2026-11-28', '2027-11-28'],
  ['2027-02-28', '2028-02-28'],
  ['2028-02-29', '2029-02-28'],
])('a report of %s is valid until %s', (date, until) => {
  expect(validUntil(date)).toBe(until)
})

test.each([
  ['2026-11-28', { first: '2026-11-29', last: '2029-11-28' }],
  ['2026-12-31', { first: '2027-01-01', last: '2029-12-31' }],
  ['2028-02-29', { first: '2028-03-01', last: '2031-02-28' }],
])('the maker of a report of %s may choose a day after it, up to three years later', (date, days) => {
  expect(validBetween(date)).toEqual(days)
})
