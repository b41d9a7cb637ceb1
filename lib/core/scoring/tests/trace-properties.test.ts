// Properties of scoring, for any questionnaire with or without floors, and any answers.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import { anyLens, assessed, scoreOf } from '@/tests/support/generated-scores'
import { cutTenths, cutWhole } from '../level/cut'
import type { Fraction, TraceLine } from '../score'

describe('6. The trace', () => {
  test('adds up exactly', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        for (const { low, high, trace } of assessed(scoreOf(assessment, lens))) {
          expect(total(trace, 'share')).toEqual({ n: low.d, d: low.d })
          expect(total(trace, 'gained')).toEqual(low)
          expect(total(trace, 'uncertain')).toEqual({ n: high.n - low.n, d: low.d })
          expect(total(trace, 'lost')).toEqual({ n: 100 * low.d - high.n, d: low.d })
        }
      }),
    )
  })

  test('adds up as shown, and no line is shown more than a tenth away', () => {
    fc.assert(
      fc.property(
        arbitraryAssessment({ weights: [1, 2, 3, 5, 7], questions: 9 }),
        anyLens,
        (assessment, lens) => {
          for (const { low, high, trace } of assessed(scoreOf(assessment, lens))) {
            const [shownLow, shownHigh] = [tenths(low), tenths(high)]
            expect(sumShown(trace, 'gained')).toBe(shownLow)
            expect(sumShown(trace, 'uncertain')).toBe(shownHigh - shownLow)
            expect(sumShown(trace, 'lost')).toBe(1000 - shownHigh)
            for (const line of trace) {
              for (const column of ['gained', 'uncertain', 'lost'] as const) {
                const over = line.shown[column] - tenths(line[column])
                expect(over === 0 || (over === 1 && (10 * line[column].n) % line[column].d > 0)).toBe(true)
              }
            }
          }
        },
      ),
    )
  })

  test('gives the spare tenths to the largest remainders, ties by id', () => {
    fc.assert(
      fc.property(arbitraryAssessment({ questions: 9 }), anyLens, (assessment, lens) => {
        for (const { trace } of assessed(scoreOf(assessment, lens))) {
          for (const column of ['gained', 'uncertain', 'lost'] as const) {
            const remainder = (line: TraceLine) => (10 * line[column].n) % line[column].d
            const inTurn = trace.toSorted(
              (a, b) => remainder(b) - remainder(a) || (a.question < b.question ? -1 : 1),
            )
            const given = inTurn.map((line) => line.shown[column] - tenths(line[column]))
            expect(given).toEqual(given.toSorted((a, b) => b - a))
          }
        }
      }),
    )
  })
})

function total(trace: TraceLine[], column: 'share' | 'gained' | 'uncertain' | 'lost'): Fraction {
  const [d = 1, ...others] = new Set(trace.map((line) => line[column].d))
  expect(others).toEqual([])
  return { n: trace.reduce((sum, line) => sum + line[column].n, 0), d }
}

function sumShown(trace: TraceLine[], column: keyof TraceLine['shown']): number {
  return trace.reduce((sum, line) => sum + line.shown[column], 0)
}

/** Tenths by way of the texts people read. */
function tenths(fraction: Fraction): number {
  const text = cutTenths(fraction)
  expect(text.split('.')[0]).toBe(String(cutWhole(fraction)))
  return Number(text.replace('.', ''))
}
