import 'server-only'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { readAnswer } from './answers'
import type { Said } from './entries'
import { readFact } from './facts'
import { readPlanLine } from './plan'

/**
 * What of one assessment holds in a new one: facts, answers and plans that its questionnaire still understands.
 * Answers are marked as copied; explanations stay behind, since they were written about other words. Facts are
 * shared by all questionnaires, but a question belongs to one: from another's come the facts alone.
 */
export function copiesOf(from: { said: Said; questionnaireId: string }, questionnaire: Questionnaire): Said {
  const { facts, answers, plan } = from.said
  const isSame = from.questionnaireId === questionnaire.id
  return {
    facts: keep(facts, (id, value) => readFact(questionnaire, id, value)),
    answers: keep(isSame ? answers : {}, (id, answer) =>
      readAnswer(questionnaire, id, { ...answer, copied: true }),
    ),
    explanations: {},
    plan: keep(isSame ? plan : {}, (id, line) => readPlanLine(questionnaire, id, line)),
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
