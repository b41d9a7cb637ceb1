import { expect, test } from 'vitest'
import { restorableSince, restorableUntil } from './beneath'

const removedAt = new Date('2026-11-30T12:00:00Z')

test('what was deleted can be restored for 30 days to the moment', () => {
  const until = restorableUntil(removedAt)
  expect(until.toISOString()).toBe('2026-12-30T12:00:00.000Z')
  expect(restorableSince(new Date(until.getTime() - 1)) < removedAt).toBe(true)
  expect(restorableSince(until) < removedAt).toBe(false)
})
