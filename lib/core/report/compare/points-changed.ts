// What each question did to the difference between two scores of a section.
//
// A score is the weighted mean S = N / W of the credits c of the questions that count, W the sum of their weights w. With a dash for
// the later one, question i moved it by
//
//   ( w′·(c′·(W + W′) − (N + N′)) − w·(c·(W + W′) − (N + N′)) ) / (2·W·W′),
//
// where the weight of a question that does not count is 0. So that which counts the same on both sides moved nothing; all of
// them add up to N′/W′ − N/W exactly; and the other way round each is the same with the other sign. A question
// that begins to count moves the score as far as its credit is above or below the two scores.

import type { Fraction, SectionScore, TraceLine } from '../../scoring/score'

/** `n / d` points, −100 ≤ n/d ≤ 100, d > 0, both whole numbers. */
export type Moved = { low: Fraction; high: Fraction }

/** By question, of all that count on either side; null where one of the two is not assessed, so that there is no difference. */
export function pointsChanged(before: SectionScore, after: SectionScore): Map<string, Moved> | null {
  if (!before.assessed || !after.assessed) return null
  const low = movedBy(before.trace, after.trace, 'low')
  const high = movedBy(before.trace, after.trace, 'high')
  const none = { n: 0, d: 1 }
  return new Map(
    [...low].map(([question, moved]) => [question, { low: moved, high: high.get(question) ?? none }]),
  )
}

type Bound = 'low' | 'high'

function movedBy(
  before: readonly TraceLine[],
  after: readonly TraceLine[],
  bound: Bound,
): Map<string, Fraction> {
  const [earlier, later] = [totals(before, bound), totals(after, bound)]
  const [weights, points] = [earlier.weights + later.weights, earlier.points + later.points]
  const part = (line: TraceLine | undefined) => (line ? line.weight * (line[bound] * weights - points) : 0)
  const [lines, laterLines] = [byQuestion(before), byQuestion(after)]
  const d = 2 * earlier.weights * later.weights
  return new Map(
    [...new Set([...lines.keys(), ...laterLines.keys()])].map((question) => [
      question,
      { n: part(laterLines.get(question)) - part(lines.get(question)), d },
    ]),
  )
}

function totals(trace: readonly TraceLine[], bound: Bound): { weights: number; points: number } {
  let [weights, points] = [0, 0]
  for (const line of trace) {
    weights += line.weight
    points += line.weight * line[bound]
  }
  return { weights, points }
}

function byQuestion(trace: readonly TraceLine[]): Map<string, TraceLine> {
  return new Map(trace.map((line) => [line.question, line]))
}
