import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retryDelay } from './retry-delay'

test('waits a little at first, longer each time, and never more than half a minute', () => {
  expect(retryDelay(0, 1)).toBe(1000)
  expect(retryDelay(3, 1)).toBe(8000)
  expect(retryDelay(50, 1)).toBe(30_000)
})

test('spreads the attempts over half of the delay, so that browsers do not return in step', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.nat(100), chance, (attempt, luck) => {
      const full = retryDelay(attempt, 1)
      expect(retryDelay(attempt, luck)).toBeGreaterThanOrEqual(full / 2)
      expect(retryDelay(attempt, luck)).toBeLessThanOrEqual(full)
    }),
  )
})
