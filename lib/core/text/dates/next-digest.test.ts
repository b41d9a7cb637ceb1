import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextDigestAt } from './next-digest'
import { isTimeZone, timeZones } from './time-zone'

function next(timeZone: string, now: string): string {
  return nextDigestAt(timeZone, new Date(now)).toISOString()
}

test('the next digest is at 7 in the morning, by the clocks of the zone', () => {
  expect(next('UTC', '2026-11-29T05:00:00Z')).toBe('2026-11-29T07:00:00.000Z')
  expect(next('UTC', '2026-11-29T23:30:00Z')).toBe('2026-11-30T07:00:00.000Z')
  expect(next('Asia/Kolkata', '2026-11-29T05:00:00Z')).toBe('2026-11-30T01:30:00.000Z')
  expect(next('America/New_York', '2026-11-29T05:00:00Z')).toBe('2026-11-29T12:00:00.000Z')
})

test('at 7 itself the next one is tomorrow, and a moment before it is now', () => {
  expect(next('Europe/London', '2026-01-10T07:00:00Z')).toBe('2026-01-11T07:00:00.000Z')
  expect(next('Europe/London', '2026-01-10T06:59:59.999Z')).toBe('2026-01-10T07:00:00.000Z')
})

test('when clocks go forward in the night, it comes an hour sooner, and when they go back, an hour later', () => {
  expect(next('Europe/London', '2026-03-28T07:00:00Z')).toBe('2026-03-29T06:00:00.000Z')
  expect(next('Europe/London', '2026-10-24T06:00:00Z')).toBe('2026-10-25T07:00:00.000Z')
  expect(next('America/New_York', '2026-03-07T12:00:00Z')).toBe('2026-03-08T11:00:00.000Z')
  expect(next('Australia/Lord_Howe', '2026-04-03T20:00:00Z')).toBe('2026-04-04T20:30:00.000Z')
})

test('a day that a zone leaves out has none', () => {
  // Samoa went from 29 December 2011, 10 hours behind UTC, to the 31st, 14 hours ahead.
  expect(next('Pacific/Apia', '2011-12-29T17:00:00Z')).toBe('2011-12-30T17:00:00.000Z')
})

test('in every zone and at any time, it is within 25 hours and 7 by the clocks', () => {
  const zones = fc.constantFrom(...timeZones())
  const times = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(zones, times, (timeZone, now) => {
      const found = nextDigestAt(timeZone, now)
      const hours = (found.getTime() - now.getTime()) / 3_600_000
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(found)
      return hours > 0 && hours <= 25 && clock === '07:00:00'
    }),
  )
})

test('names of places are time zones; offsets, other words and nothing are not', () => {
  for (const zone of ['UTC', 'Europe/London', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])
    expect(isTimeZone(zone), zone).toBe(true)
  for (const text of ['', '+01:00', 'London', 'europe/london ', 'Europe/London\n', 'Europe/Nowhere'])
    expect(isTimeZone(text), text).toBe(false)
  expect(timeZones()[0]).toBe('UTC')
  expect(timeZones().every(isTimeZone)).toBe(true)
})
