// How much of a plan is done. A line counts if its question still applies and is not left out as "not
// applicable"; it is done once the team's own answer is worth at least what the line aims at. What is
// not known yet is worth nothing.

import type { CompiledRules } from '../../scoring/compile'
import { countQuestions, type Given } from '../../scoring/level/score-section'
import type { Plan } from './plan'

export type PlanProgress = { planned: number; done: number }

/** 0 ≤ done ≤ planned. `plan` may be older than the answers, and may name questions that are no more. */
export function planProgress(
  { sections }: CompiledRules,
  { facts, answers, plan }: Given & { plan: Plan },
): PlanProgress {
  const lines = sections
    .flatMap((section) => countQuestions(section, { facts, answers, ...claimed }))
    .flatMap(({ question, low }) => {
      const line = Object.hasOwn(plan, question.id) ? plan[question.id] : undefined
      return line ? [{ isDone: low >= line.to }] : []
    })
  return { planned: lines.length, done: lines.filter(({ isDone }) => isDone).length }
}

/** Evidence does not count for a claim, and so neither does the day. */
const claimed = { lens: 'claimed', date: '' } as const
