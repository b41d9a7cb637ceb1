// What an auditor looks at first in a submission: the filters of the desk, each with the questions it finds. A question may
// be in several. Only questions in scope that apply are listed, in the order of the questionnaire.

import { type CompiledRules, compile } from '../../scoring/compile'
import type { Given } from '../../scoring/level/score-section'
import { isInScope, type ReviewScope } from '../scope'
import type { JudgedSubmission } from '../verdict/judged-submission'
import { type LastReviewed, type LookFilter, lookFilters, lookTests } from './look-tests'

/** One question with every reason to look at it, in the order of `lookFilters`. */
type FirstLook = { section: string; question: string; filters: LookFilter[] }

export type FirstLooks = {
  looks: FirstLook[]
  counts: Record<LookFilter, number>
  /** All questions in scope that apply, whether there is a reason to look at them or not. */
  applying: number
}

/** `date` is the day of the look, YYYY-MM-DD, UTC. */
export function firstLooks(
  submission: JudgedSubmission & { date: string },
  last: LastReviewed = null,
): FirstLooks {
  const compiled = compile(submission.questionnaire)
  const found = lookTests(compiled, submission, last)
  const applying = questionsInScope(compiled, submission.scope, submission)
  const looks = applying.flatMap(({ section, question }): FirstLook[] => {
    const filters = lookFilters.filter((filter) => found[filter](question))
    return filters.length > 0 ? [{ section, question: question.id, filters }] : []
  })
  const countOf = (filter: LookFilter) => looks.filter(({ filters }) => filters.includes(filter)).length
  return { looks, counts: countEach(countOf), applying: applying.length }
}

function questionsInScope({ sections }: CompiledRules, scope: ReviewScope, { facts }: Pick<Given, 'facts'>) {
  return sections
    .filter(({ id }) => isInScope(scope, id))
    .flatMap(({ id, questions }) => questions.map((question) => ({ section: id, question })))
    .filter(({ question }) => question.applies(facts))
}

function countEach(countOf: (filter: LookFilter) => number): Record<LookFilter, number> {
  return {
    'red-line': countOf('red-line'),
    floor: countOf('floor'),
    raised: countOf('raised'),
    'evidence-weak': countOf('evidence-weak'),
    'evidence-expiring': countOf('evidence-expiring'),
    'high-weight': countOf('high-weight'),
    'not-applicable': countOf('not-applicable'),
    withheld: countOf('withheld'),
    contradiction: countOf('contradiction'),
  }
}
