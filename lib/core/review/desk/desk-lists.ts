// The lists of the auditor's desk: one for each filter, with the questions whose answers can be judged, in the order of the
// questionnaire. What has no answer, or "don't know yet", has nothing to judge and is named apart.

import type { CompiledRules } from '../../scoring/compile'
import { firstLooks } from '../first-looks/first-looks'
import { type LastReviewed, type LookFilter, lookFilters } from '../first-looks/look-tests'
import { populationOf, type Sample } from '../sample/draw-sample'
import { isInScope } from '../scope'
import type { JudgedSubmission } from '../verdict/judged-submission'
import type { ReviewVerdicts } from '../verdict/verdict-schema'

/**
 * `changed`: of a resubmission, what changed or was asked. `first`: everything with a reason to look at it first.
 * `finding`: with a finding that is still open.
 */
export const deskFilters = ['changed', 'first', ...lookFilters, 'sample', 'finding', 'open', 'all'] as const
export type DeskFilter = (typeof deskFilters)[number]

/** `date` is the day of the look, YYYY-MM-DD, UTC. */
export type OnDesk = {
  submission: JudgedSubmission & { date: string }
  compiled: CompiledRules
  verdicts: Pick<ReviewVerdicts, 'answers'>
  sample: Sample | null
  last: LastReviewed
  /** Questions to look at again after a resubmission; null where no review was returned. */
  toJudge: readonly string[] | null
  /** Questions that a finding names which is still open. */
  withFindings: readonly string[]
}

export type DeskLists = {
  /** Ids of questions by filter; empty where a filter finds none. */
  lists: Record<DeskFilter, string[]>
  /** Why to look at a question first. */
  reasons: Record<string, LookFilter[]>
  /** Questions in scope that apply and have nothing to judge. */
  nothingToJudge: string[]
}

export function deskLists({
  submission,
  compiled,
  verdicts,
  sample,
  last,
  toJudge,
  withFindings,
}: OnDesk): DeskLists {
  const { always, rest } = populationOf(compiled, submission)
  const population = new Set([...always, ...rest])
  const inOrder = questionsInScope(compiled, submission)
  const { looks } = firstLooks(submission, last)
  const all = inOrder.filter((id) => population.has(id))
  const reasons = Object.fromEntries(looks.map(({ question, filters }) => [question, filters]))
  const sampled = new Set(sample ? [...sample.always, ...sample.drawn] : [])
  const again = new Set(toJudge ?? [])
  const having = (filter: LookFilter) => all.filter((id) => reasons[id]?.includes(filter))
  return {
    lists: {
      changed: all.filter((id) => again.has(id)),
      first: all.filter((id) => reasons[id] !== undefined),
      'red-line': having('red-line'),
      floor: having('floor'),
      raised: having('raised'),
      'evidence-weak': having('evidence-weak'),
      'evidence-expiring': having('evidence-expiring'),
      'high-weight': having('high-weight'),
      'not-applicable': having('not-applicable'),
      withheld: having('withheld'),
      contradiction: having('contradiction'),
      sample: all.filter((id) => sampled.has(id)),
      finding: all.filter((id) => withFindings.includes(id)),
      open: all.filter((id) => !Object.hasOwn(verdicts.answers, id)),
      all,
    },
    reasons,
    nothingToJudge: inOrder.filter((id) => !population.has(id)),
  }
}

function questionsInScope({ sections }: CompiledRules, { scope, facts }: JudgedSubmission): string[] {
  return sections
    .filter(({ id }) => isInScope(scope, id))
    .flatMap(({ questions }) => questions)
    .filter(({ applies }) => applies(facts))
    .map(({ id }) => id)
}
