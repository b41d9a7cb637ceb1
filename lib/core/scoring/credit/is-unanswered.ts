// An assessment in which no question that applies has any answer has no level to show: it could be
// everything. "Don't know yet" and "not applicable" are answers.

import type { CompiledRules } from '../compile'
import type { Given } from '../level/score-section'

/** False also where no question applies: then nothing is left to answer. */
export function isUnanswered({ sections }: Pick<CompiledRules, 'sections'>, given: Given): boolean {
  const { applying, answered } = countAnswers({ sections }, given)
  return applying > 0 && answered === 0
}

/** How many questions apply, and how many of them have any answer, complete or not. */
export function countAnswers(
  { sections }: Pick<CompiledRules, 'sections'>,
  { facts, answers }: Given,
): { applying: number; answered: number } {
  const asked = sections.flatMap(({ questions }) => questions.filter(({ applies }) => applies(facts)))
  return { applying: asked.length, answered: asked.filter(({ id }) => answers[id] !== undefined).length }
}
