import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownShares } from '../shown-shares'

const lines = (weights: number[]) => {
  const d = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((n, index) => ({ question: `q${String(index).padStart(2, '0')}`, share: { n, d } }))
}

test('the shares of a section add up to 100.0 as shown, none a tenth away from the truth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }), (weights) => {
      const trace = lines(weights)
      const shares = shownShares(trace)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(1000)
      for (const [index, { share }] of trace.entries()) {
        expect(Math.abs((shares[index] ?? 0) - (1000 * share.n) / share.d)).toBeLessThan(1)
      }
    }),
  )
})

test('spare tenths go to the largest remainders, ties by id', () => {
  expect(shownShares(lines([1, 1, 1]))).toEqual([334, 333, 333])
  expect(shownShares(lines([1, 1, 1]).toReversed())).toEqual([333, 333, 334])
  expect(shownShares(lines([2, 1, 3, 1]))).toEqual([286, 143, 428, 143])
})
