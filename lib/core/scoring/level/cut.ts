// Shown numbers are cut, never rounded: 74.96 reads 74, since 75 would promise a level that is not
// reached. Whole numbers in headlines, one decimal in the trace.

import type { Fraction } from '../score'

/** The fraction as a whole number, cut: 74.96 → 74. */
export function cutWhole({ n, d }: Fraction): number {
  return divide(n, d)
}

/** The fraction with one decimal, cut: 74.96 → '74.9'. */
export function cutTenths({ n, d }: Fraction): string {
  return showTenths(divide(10 * n, d))
}

/** A whole number of tenths, such as the trace shows, as text: 749 → '74.9'. */
export function showTenths(tenths: number): string {
  return `${divide(tenths, 10)}.${tenths % 10}`
}

/** Whole-number division that floating point cannot push over an edge; both are ≥ 0. */
export function divide(n: number, d: number): number {
  return (n - (n % d)) / d
}
