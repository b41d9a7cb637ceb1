// The trace answers "why 61?": what each question gained, left uncertain and lost of its section's 100
// points. The exact fractions add up to 100. What is shown is in tenths, and is shared out by largest
// remainder (ties by id), so that each column adds up to the section's shown number under it.

import type { Fraction, TraceLine } from '../score'
import { divide } from './cut'
import { type Counted, weigh } from './weigh'

export type Totals = { low: Fraction; high: Fraction; trace: TraceLine[] }

/** Bounds and trace of a section with at least one counted question; all its fractions share one denominator. */
export function addUp(counted: readonly Counted[]): Totals {
  const { divisor, whole } = weigh(counted)
  let [low, high] = [0, 0]
  for (const each of counted) {
    const weight = each.question.weight / divisor
    low += weight * each.low
    high += weight * each.high
  }
  const trace = counted.map((each) => traceLine(each, each.question.weight / divisor, whole))
  const [shownLow, shownHigh] = [divide(10 * low, whole), divide(10 * high, whole)]
  shareOut(trace, 'gained', shownLow)
  shareOut(trace, 'uncertain', shownHigh - shownLow)
  shareOut(trace, 'lost', 1000 - shownHigh)
  return { low: { n: low, d: whole }, high: { n: high, d: whole }, trace }
}

function traceLine({ question, low, high }: Counted, weight: number, whole: number): TraceLine {
  return {
    question: question.id,
    weight: question.weight,
    share: { n: weight, d: whole },
    low,
    high,
    gained: { n: weight * low, d: whole },
    uncertain: { n: weight * (high - low), d: whole },
    lost: { n: weight * (100 - high), d: whole },
    shown: { gained: 0, uncertain: 0, lost: 0 },
  }
}

type Column = keyof TraceLine['shown']

/** Writes a column in tenths so that it adds up to `total`: all are cut, then the largest remainders get one more. */
function shareOut(trace: readonly TraceLine[], column: Column, total: number): void {
  const remainders: number[] = []
  let rest = total
  for (const line of trace) {
    const { n, d } = line[column]
    const remainder = (10 * n) % d
    const tenths = (10 * n - remainder) / d
    line.shown[column] = tenths
    remainders.push(remainder)
    rest -= tenths
  }
  for (; rest > 0; rest--) giveOne(trace, column, remainders)
}

/** Gives one tenth to the largest remainder, ties by id, and takes it out of the draw. */
function giveOne(trace: readonly TraceLine[], column: Column, remainders: number[]): void {
  let chosen = 0
  for (let index = 1; index < trace.length; index++) {
    const more = (remainders[index] ?? 0) - (remainders[chosen] ?? 0)
    if (more > 0 || (more === 0 && idOf(trace, index) < idOf(trace, chosen))) chosen = index
  }
  remainders[chosen] = -1
  const line = trace[chosen]
  if (line) line.shown[column] += 1
}

function idOf(trace: readonly TraceLine[], index: number): string {
  return trace[index]?.question ?? ''
}
