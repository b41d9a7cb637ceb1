import { describe, expect, test } from 'vitest'
import { eventQuery, instantsOf, kindsOf, readEventFilter } from './event-filter'

const who = '019abc00-0000-7000-8000-000000000001'

describe('a filter of events', () => {
  test('is read from the query of an address and written as one again', () => {
    const filter = readEventFilter({ what: 'people', who, from: '2026-11-01', to: '2026-11-30', other: 'x' })
    expect(eventQuery(filter)).toBe(`what=people&who=${who}&from=2026-11-01&to=2026-11-30`)
    expect(eventQuery(readEventFilter({}))).toBe('')
  })

  test.each([
    { what: 'passwords' },
    { what: '__proto__' },
    { who: "' OR true --" },
    { from: '2026-13-01' },
    { to: '0' },
    { from: ['2026-11-01', '2026-11-02'] },
  ])('filters nothing by what cannot be read: %j', (query) => {
    expect(eventQuery(readEventFilter(query))).toBe('')
  })

  test('includes both days, in UTC', () => {
    const { from, before } = instantsOf(readEventFilter({ from: '2026-02-28', to: '2026-02-28' }))
    expect(from?.toISOString()).toBe('2026-02-28T00:00:00.000Z')
    expect(before?.toISOString()).toBe('2026-03-01T00:00:00.000Z')
    expect(instantsOf({})).toEqual({ from: null, before: null })
  })

  test('by a group asks for its kinds', () => {
    expect(kindsOf({ what: 'submissions' })).toEqual([
      'assessment-submitted',
      'share-link-made',
      'share-link-revoked',
    ])
    expect(kindsOf({})).toBeNull()
  })
})
