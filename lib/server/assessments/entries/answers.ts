import 'server-only'
import { type Answer, answerSchema, storedAnswerSchema } from '@/lib/core/answers/answer'
import { checkAnswer } from '@/lib/core/assessment/check/check-answer'
import type { AnswerOutcome } from '@/lib/core/assessment/save-outcome'
import { questionsById } from '@/lib/core/format/question-place'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { type EntryRules, type Reading, type Save, saveEntry } from './save-entry'

/** Saves the answer to one question; null deletes it. `answer` is unparsed and validated here. */
export function saveAnswer(
  person: Person,
  { questionId, answer, ...save }: Save & { questionId: string; answer: unknown },
): Promise<AnswerOutcome> {
  return saveEntry(person, save, answerRules(questionId, answer))
}

/** How an unparsed answer to a question is validated and compared. */
export function answerRules(questionId: string, answer: unknown): EntryRules<Answer> {
  return {
    kind: 'answer',
    key: questionId,
    schema: storedAnswerSchema,
    read: async ({ questionnaire }) => parseAnswer(questionnaire, questionId, answer),
  }
}

/** Validates an answer against the pinned version; null where it has no such question. */
function parseAnswer(questionnaire: Questionnaire, questionId: string, answer: unknown): Reading<Answer> {
  const question = questionsById(questionnaire).get(questionId)
  if (!question) return null
  if (answer === null) return { value: null }
  const parsed = answerSchema.safeParse(answer)
  if (!parsed.success) return { problems: problemsOf(parsed.error) }
  const problems = checkAnswer(question, parsed.data)
  return problems.length > 0 ? { problems } : { value: parsed.data }
}
