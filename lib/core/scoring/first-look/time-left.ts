// How long the questions of a draft take that have no complete answer yet, by section and in all.

import type { CompiledRules } from '../compile'
import { interpretAnswer } from '../credit/interpret-answer'
import type { Given } from '../level/score-section'
import { minutesToAnswer } from './minutes-to-answer'

/** Whole minutes; `sections` by id. The sum of the sections may differ from the whole, which is rounded once. */
export type TimeLeft = { whole: number; sections: Record<string, number> }

/** `essentials`: ids of the essential questions, which take less time. */
export function timeLeft(
  { sections }: Pick<CompiledRules, 'sections'>,
  { facts, answers }: Given,
  essentials: ReadonlySet<string>,
): TimeLeft {
  const open = sections.map(({ id, questions }) => ({
    id,
    questions: questions
      .filter((question) => question.applies(facts))
      .filter((question) => interpretAnswer(question, answers[question.id]?.says) === 'missing')
      .map((question) => ({ essential: essentials.has(question.id) })),
  }))
  return {
    whole: minutesToAnswer(open.flatMap(({ questions }) => questions)),
    sections: Object.fromEntries(open.map(({ id, questions }) => [id, minutesToAnswer(questions)])),
  }
}
