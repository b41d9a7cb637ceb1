// Only the proportions of weights matter. Within a section they are divided by their greatest common
// divisor, so that weights of 2, 4 and 6 give the very same fractions as 1, 2 and 3.

import type { CompiledQuestion } from '../compile'

/** One question that counts in its section, with its credits under the lens. */
export type Counted = { question: CompiledQuestion; low: number; high: number }

/** `divisor` divides every weight; `whole` is the sum of the weights so divided. At least one question. */
export function weigh(counted: readonly Counted[]): { divisor: number; whole: number } {
  let divisor = 0
  let sum = 0
  for (const { question } of counted) {
    divisor = greatestDivisor(question.weight, divisor)
    sum += question.weight
  }
  return { divisor, whole: sum / divisor }
}

/** Every number divides 0. */
function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
