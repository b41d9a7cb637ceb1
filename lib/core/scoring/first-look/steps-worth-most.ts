// The steps that are worth most now, among questions with an answer: what is not known yet is to be found out, not to
// be fixed. Each step takes one question to an answer in good order, or to the best there is. First come those that
// take a crossed red line away, then those that bring most points to their section, then those of least effort.

import type { AnswerValue } from '../../answers/answer'
import { type Reachable, reachableCredits } from '../advice/reachable-credits'
import type { CompiledQuestion, CompiledRules, CompiledSection } from '../compile'
import type { Viewpoint } from '../credit/credits'
import { countQuestions, type Given, scoreSection } from '../level/score-section'
import { weigh } from '../level/weigh'
import type { Fraction } from '../score'
import { goodFrom } from './essentials'

export type WorthyStep = {
  section: string
  question: string
  /** The option to choose, or the items to tick besides today's. */
  choose: string[]
  /** What the section could be today, and once this is done; the same where it lifts nothing by itself. */
  couldBe: { today: number; after: number }
}

type Ranked = WorthyStep & { fixes: boolean; points: Fraction; effort: number }

/** At most `most` steps under the claimed lens; `date` is the UTC calendar date, YYYY-MM-DD. */
export function stepsWorthMost(
  { sections, levels }: CompiledRules,
  given: Given & { date: string },
  most: number,
): WorthyStep[] {
  const seen = { ...given, lens: 'claimed' } as const
  return sections
    .flatMap((section) => stepsOf(section, levels, seen))
    .toSorted(byWorth)
    .slice(0, most)
    .map(({ section, question, choose, couldBe }) => ({ section, question, choose, couldBe }))
}

function stepsOf(
  section: CompiledSection,
  levels: CompiledRules['levels'],
  seen: Given & Viewpoint,
): Ranked[] {
  const counted = countQuestions(section, seen)
  if (counted.length === 0) return []
  const { divisor, whole } = weigh(counted)
  const couldBe = (input: Given & Viewpoint) => {
    const score = scoreSection(section, levels, input)
    return score.assessed ? score.couldBe : 0
  }
  const today = couldBe(seen)
  return counted.flatMap(({ question, low, high }): Ranked[] => {
    const says = seen.answers[question.id]?.says
    const step = low === high && says ? goodStep(question, low, says) : undefined
    if (!step || !says) return []
    const after = couldBe(withStep(seen, question, says, step))
    return [
      {
        section: section.id,
        question: question.id,
        choose: step.choose,
        couldBe: { today, after },
        effort: question.effort,
        fixes: fixes(question, low, step.credit),
        points: { n: (question.weight / divisor) * (step.credit - low), d: whole },
      },
    ]
  })
}

/** The least step to an answer in good order, else the greatest; none from an answer that is there already. */
function goodStep(question: CompiledQuestion, low: number, says: AnswerValue): Reachable | undefined {
  if (low >= goodFrom) return undefined
  const better = reachableCredits(question, low, says).filter(({ credit }) => credit > low)
  return better.find(({ credit }) => credit >= goodFrom) ?? better.at(-1)
}

function fixes({ redLine }: CompiledQuestion, from: number, to: number): boolean {
  return redLine !== undefined && from < redLine.below && to >= redLine.below
}

function withStep<Seen extends Given>(
  seen: Seen,
  { id, kind }: CompiledQuestion,
  says: AnswerValue,
  { choose, untick }: Reachable,
): Seen {
  const answer = seen.answers[id]
  if (!answer) return seen
  const ticked = says.kind === 'checklist' ? says.items.filter((item) => !untick.includes(item)) : []
  const changed: AnswerValue =
    kind === 'choice'
      ? { kind: 'choice', option: choose[0] ?? '' }
      : { kind: 'checklist', items: [...ticked, ...choose] }
  return { ...seen, answers: { ...seen.answers, [id]: { ...answer, says: changed } } }
}

function byWorth(a: Ranked, b: Ranked): number {
  const points = b.points.n * a.points.d - a.points.n * b.points.d
  return Number(b.fixes) - Number(a.fixes) || points || a.effort - b.effort
}
