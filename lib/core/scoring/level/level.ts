// A level is the highest rung whose threshold a fraction reaches. Thresholds live in the questionnaire;
// the comparison is between whole numbers, so that a score exactly on a threshold always reaches it.

import type { Rules } from '../../answers/rules'
import type { Fraction } from '../score'

/** The level, counted from 0, of a fraction out of 100. Thresholds rise. */
export function levelOf({ n, d }: Fraction, levels: Rules['levels']): number {
  let level = 0
  for (let index = 1; index < levels.length; index++) {
    if (n >= (levels[index]?.from ?? Number.POSITIVE_INFINITY) * d) level = index
  }
  return level
}
