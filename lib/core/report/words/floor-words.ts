// What reports and pages say of floors, in words of their own: never "red line", which is for the few answers with
// immediate harm.

import type { FloorRule } from '../../answers/rules'

type Held = { weight: number; state: 'crossed' | 'open' }

/** Completes "Held at 1: …". Floors that are only open are never told as missed. */
export function floorWords(floors: readonly Held[]): string {
  const missed = floors.filter(({ state }) => state === 'crossed')
  return missed.length > 0
    ? `too little is in place on ${questionsOf(missed)}`
    : `not shown yet that enough is in place on ${questionsOf(floors)}`
}

/** "a question of weight 3", "2 questions of weight 3", "3 questions of weights 2 and 3". */
function questionsOf(floors: readonly Held[]): string {
  const weights = [...new Set(floors.map(({ weight }) => weight))].toSorted((a, b) => a - b)
  const ofWeight = weights.length === 1 ? `of weight ${weights[0]}` : `of weights ${weights.join(' and ')}`
  return floors.length === 1 ? `a question ${ofWeight}` : `${floors.length} questions ${ofWeight}`
}

/** What a level asks of every question, as a sentence without its full stop; null where it asks nothing. */
export function asksWords(level: number, floors: readonly FloorRule[] = []): string | null {
  const asked = floors.findLast((floor) => floor.level <= level)
  if (!asked) return null
  const parts = ([3, 2, 1] as const).flatMap((weight) => {
    const credit = asked[`weight${weight}`]
    return credit === undefined ? [] : `${credit} on every question of weight ${weight}`
  })
  return parts.length > 0 ? `at least ${parts.join(', and ')}` : null
}

/** "too few questions apply to decide (1)". */
export function tooFewWords(count: number): string {
  return `too few questions apply to decide (${count})`
}
