// Answers to the small questionnaire, carried over to a version in which some questions differ.

import type { Answer } from '@/lib/core/answers/answer'
import { carryOver } from '@/lib/core/assessment/carry-over/carry-over'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { type Changes, changesSchema } from '@/lib/core/format/schema/changes-schema'
import { smallQuestionnaire } from './small-questionnaire'

/** The version that is carried over from. */
export const before = smallQuestionnaire()

/** These answers, and nothing else, carried over to `now`. */
export function carry(answers: Record<string, Answer>, now: ReturnType<typeof withQuestions>) {
  return carryOver({ facts: {}, answers, explanations: {}, plan: {} }, before, now)
}

/** What became of the answer to a question. */
export function lineOf(question: string, { answers }: ReturnType<typeof carry>) {
  return answers.find((line) => line.question === question)
}

export function chose(option: string): Answer {
  return { says: { kind: 'choice', option }, evidence: [], copied: false }
}

/** The small questionnaire with some questions in place of others; null takes one out. */
export function withQuestions(
  replaced: Record<string, Question | Question[] | null>,
  changes: Partial<Changes> = {},
): { questionnaire: Questionnaire; changes: Changes } {
  const sections = before.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => {
      const now = replaced[question.id]
      return now === undefined ? [question] : [now ?? []].flat()
    }),
  }))
  const base = changesSchema.parse({ from: before.version })
  return { questionnaire: { ...before, version: '1.1.0', sections }, changes: { ...base, ...changes } }
}
