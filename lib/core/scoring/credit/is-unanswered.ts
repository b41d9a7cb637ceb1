// An assessment in which no question that applies has any answer has no level to show: it could be
// everything. "Don't know yet" and "not applicable" are answers.

import type { CompiledRules } from '../compile'
import type { Given } from '../level/score-section'

/** False also where no question applies: then nothing is left to answer. */
export function isUnanswered({ sections }: CompiledRules, { facts, answers }: Given): boolean {
  const asked = sections.flatMap(({ questions }) => questions.filter(({ applies }) => applies(facts)))
  return asked.length > 0 && asked.every(({ id }) => answers[id] === undefined)
}
