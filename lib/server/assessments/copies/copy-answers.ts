import 'server-only'
import { keptOwn, provisionKeys } from '@/lib/core/answers/own-status'
import { checkAnswer } from '@/lib/core/assessment/check/check-answer'
import { checkFact } from '@/lib/core/assessment/check/check-fact'
import { factsAskedAs } from '@/lib/core/format/former-facts'
import { questionsById } from '@/lib/core/format/question-place'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { EntryValues } from '../entries/entries'

/**
 * The entries that are copied into a new assessment: facts, answers and own statuses of provisions that its questionnaire still accepts.
 * The plan is the product's and is not copied. Answers are marked as copied; explanations are not copied, since they were written about other texts. Facts are
 * shared by all questionnaires, under the id by which each version asks them, but a question belongs to one: from
 * another's come the facts alone. Texts are copied as they are, also where they would be refused if somebody wrote
 * them today.
 */
export function copiesOf(
  from: { entries: EntryValues; questionnaire: Questionnaire },
  questionnaire: Questionnaire,
): EntryValues {
  const { facts, answers, own = {} } = from.entries
  const isSame = from.questionnaire.id === questionnaire.id
  const asked = questionsById(questionnaire)
  const known = new Map(questionnaire.facts.map((fact) => [fact.id, fact]))
  const copied = keep(isSame ? answers : {}, (id, answer) => {
    const question = asked.get(id)
    return question !== undefined && checkAnswer(question, answer).length === 0
  })
  return {
    facts: keep(factsAskedAs(facts, from.questionnaire.facts, questionnaire.facts), (id, value) => {
      const fact = known.get(id)
      return fact !== undefined && checkFact(fact, value).length === 0
    }),
    answers: Object.fromEntries(
      Object.entries(copied).map(([id, answer]) => [id, { ...answer, copied: true }]),
    ),
    explanations: {},
    plan: {},
    ...keptOwn(isSame ? own : {}, provisionKeys(questionnaire.frameworks)),
  }
}

function keep<T>(values: Record<string, T>, holds: (id: string, value: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([id, value]) => holds(id, value)))
}
