import type { PathToLevel, Report } from '../report'

type Step = PathToLevel['steps'][number]
type Read = Pick<Report, 'next' | 'redLines' | 'overall'>

/**
 * The steps of the path that a reader should hear of first, at most `most`: those at a crossed red line, then those at a question that
 * holds a section back, then the others; of two alike, the one that comes earlier in the path.
 */
export function firstSteps({ next, redLines, overall }: Read, most: number): Step[] {
  const crossed = idsOf(redLines.filter(({ state }) => state === 'crossed').map(({ question }) => question))
  const holding = idsOf(overall.assessed ? overall.heldBackBy.map(({ question }) => question) : [])
  const rank = ({ question }: Step) => (crossed.has(question.id) ? 0 : holding.has(question.id) ? 1 : 2)
  return (next.path?.steps ?? []).toSorted((one, other) => rank(one) - rank(other)).slice(0, most)
}

function idsOf(questions: readonly ({ id: string } | null)[]): ReadonlySet<string> {
  return new Set(questions.flatMap((question) => question?.id ?? []))
}
