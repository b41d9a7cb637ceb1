import 'server-only'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { readAnswer } from './answers'
import type { Said } from './entries'
import { readFact } from './facts'
import { readPlanLine } from './plan'

/**
 * What of one assessment holds in a new one: facts, answers and plans that its questionnaire still understands.
 * Answers are marked as copied; explanations stay behind, since they were written about other words.
 */
export function copiesOf({ facts, answers, plan }: Said, questionnaire: Questionnaire): Said {
  return {
    facts: keep(facts, (id, value) => readFact(questionnaire, id, value)),
    answers: keep(answers, (id, answer) => readAnswer(questionnaire, id, { ...answer, copied: true })),
    explanations: {},
    plan: keep(plan, (id, line) => readPlanLine(questionnaire, id, line)),
  }
}

function keep<T>(
  values: Record<string, T>,
  read: (id: string, value: T) => { value: T | null } | { problems: unknown } | null,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const reading = read(id, value)
      return reading && 'value' in reading && reading.value !== null ? [[id, reading.value]] : []
    }),
  )
}
