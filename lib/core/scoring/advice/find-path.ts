// The least effort that lifts one section to a target level, under the claimed lens. Every question may
// stay or rise to a credit it can reach. Admissible is what brings the weighted mean to the target's
// threshold and keeps every red line and floor that would cap below the target. Among the admissible the path has,
// in this order: the least effort, the fewest questions changed, the greatest weight of those changed,
// and then, question by question by id, the smaller credit.

import type { Answers } from '../../answers/answer'
import type { CompiledQuestion } from '../compile'
import { type Counted, weigh } from '../level/weigh'
import { cheapestMoves, type Move } from './cheapest-moves'
import { reachableCredits } from './reachable-credits'

/** One thing to do. Credits are 0 to 100. */
export type Step = {
  question: string
  /** Today's credit for certain: 0 if not known yet. */
  from: number
  to: number
  /** Effort × gain: whole hundredths of a small question's effort; shown ÷ 100. */
  effort: number
  /** Not known yet: the answer may turn out to be there already. */
  findOutFirst: boolean
  /** The option to choose, or the items to tick besides today's. */
  choose: string[]
  /** "None of these", where it is ticked today. */
  untick: string[]
}

/** A level and the points it starts from; or, in a section that does not decide, its red lines alone. */
export type Target = { level: number; from: number; only?: 'red-lines' | undefined }

/** Steps by question id to the target; null if no answers lead there. */
export function findPath(counted: readonly Counted[], answers: Answers, target: Target): Step[] | null {
  const byId = counted.toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1))
  const { divisor, whole } = weigh(byId)
  const today = byId.reduce((sum, { question, low }) => sum + (question.weight / divisor) * low, 0)
  const moves = byId.map((each) =>
    stepsOf(each, answers, target).map((step): Move & { step: Step } => {
      const weight = each.question.weight / divisor
      const points = weight * (step.to - step.from)
      // One whole number that orders like (effort, questions changed, −weight changed), and adds up like them.
      const cost = points === 0 ? 0 : (step.effort * (byId.length + 1) + 1) * (whole + 1) - weight
      return { points, cost, step }
    }),
  )
  const chosen = cheapestMoves(moves, Math.max(0, target.from * whole - today))
  return chosen?.map(({ step }) => step).filter(({ from, to }) => to > from) ?? null
}

/** Where a question can go, rising, without breaking what would cap below the target. */
function stepsOf({ question, low, high }: Counted, answers: Answers, target: Target): Step[] {
  const findOutFirst = low < high
  const says = findOutFirst ? undefined : answers[question.id]?.says
  const least = leastCredit(question, target)
  return reachableCredits(question, low, says)
    .filter(({ credit }) => credit >= least)
    .map(({ credit, choose, untick }) => {
      const effort = question.effort * (credit - low)
      return { question: question.id, from: low, to: credit, effort, findOutFirst, choose, untick }
    })
}

function leastCredit({ redLine, floors }: CompiledQuestion, { level, only }: Target): number {
  const caps = [...(redLine ? [redLine] : []), ...(only ? [] : floors)]
  return Math.max(0, ...caps.filter(({ capsAt }) => capsAt < level).map(({ below }) => below))
}
