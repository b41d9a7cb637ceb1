import { expect, test } from 'vitest'
import { longDate } from './long-date'

test('a date is written as people in Britain write it', () => {
  expect(longDate('2026-11-09')).toBe('9 November 2026')
  expect(longDate('2018-05-25')).toBe('25 May 2018')
  expect(longDate('2027-12-11')).toBe('11 December 2027')
})
