// Statements that cannot both be true. A contradiction fires only when its condition is definitely true
// of the facts and answers; whatever is missing, not known, not applicable or hidden contradicts nothing.

import type { CompiledRules } from '../compile'
import type { Given } from '../level/score-section'

/** A contradiction that fires, with the questions and facts to look at again, each sorted by id. */
export type FoundContradiction = { id: string; questions: string[]; facts: string[] }

/** All contradictions in what a team has said, in the order of the questionnaire. */
export function findContradictions(
  { contradictions }: CompiledRules,
  { facts, answers }: Given,
): FoundContradiction[] {
  return contradictions
    .filter(({ test }) => test(facts, answers) === true)
    .map((each) => ({ id: each.id, questions: each.questions, facts: each.facts }))
}
