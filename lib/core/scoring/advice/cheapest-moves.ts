// The cheapest way to gather enough points when every question allows exactly one of several moves: a
// multiple-choice knapsack over small whole numbers. Solved exactly, from the last question backwards,
// and then walked forwards, so that among equally cheap ways the one with the earliest moves is taken.

/** `points` and `cost` are whole numbers, `points` ≥ 0. */
export type Move = { points: number; cost: number }

/** One move per question that together gather at least `need` points at the least cost; null if none do. */
export function cheapestMoves<M extends Move>(
  questions: readonly (readonly M[])[],
  need: number,
): M[] | null {
  const costs = leastCosts(questions, need)
  if (costAt(costs[0], need) === Number.POSITIVE_INFINITY) return null
  let missing = need
  return questions.flatMap((moves, index) => {
    const least = costAt(costs[index], missing)
    const rest = costs[index + 1]
    const move = moves.find(({ points, cost }) => cost + costAt(rest, missing - points) === least)
    missing -= move?.points ?? 0
    return move ?? []
  })
}

/** Row i, place p: the least cost at which the questions from i on gather p points; infinite if they cannot. */
function leastCosts(questions: readonly (readonly Move[])[], need: number): Float64Array[] {
  const end = new Float64Array(need + 1).fill(Number.POSITIVE_INFINITY)
  end[0] = 0
  const rows: Float64Array[] = [end]
  for (const moves of questions.toReversed()) rows.push(leastCostsBefore(rows.at(-1) ?? end, moves))
  return rows.toReversed()
}

function leastCostsBefore(rest: Float64Array, moves: readonly Move[]): Float64Array {
  return rest.map((_, missing) => {
    let least = Number.POSITIVE_INFINITY
    for (const { points, cost } of moves) least = Math.min(least, cost + costAt(rest, missing - points))
    return least
  })
}

/** Points beyond what is needed cost nothing more. */
function costAt(row: Float64Array | undefined, points: number): number {
  return row?.[Math.max(0, points)] ?? Number.POSITIVE_INFINITY
}
