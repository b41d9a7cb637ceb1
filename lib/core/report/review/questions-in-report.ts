// Names and texts of questions for the parts of a review: what the team said is in the words of the stored report.

import { questionsById } from '../../format/question-place'
import type { Question, Questionnaire } from '../../format/questionnaire'
import type { QuestionName, Report } from '../report'

export type AskedQuestions = {
  /** In the words of the report, else of the questionnaire. */
  nameOf: (id: string) => QuestionName
  /** Null where neither has it. */
  askOf: (id: string) => string | null
  /** What the report says the team said, a line for each; empty where the question is not in it. */
  saysOf: (id: string) => string[]
  questionOf: (id: string) => Question | undefined
  /** Ids of all questions, in the order of the questionnaire. */
  order: readonly string[]
}

export function askedIn(report: Pick<Report, 'sections'>, questionnaire: Questionnaire): AskedQuestions {
  const answers = new Map(
    report.sections.flatMap((section) => section.answers.map((answer) => [answer.question.id, answer])),
  )
  const questions = questionsById(questionnaire)
  const sections = new Map(
    questionnaire.sections.flatMap((section) => section.questions.map(({ id }) => [id, section.id])),
  )
  const askOf = (id: string) => answers.get(id)?.question.ask ?? questions.get(id)?.ask ?? null
  return {
    askOf,
    nameOf: (id) =>
      answers.get(id)?.question ?? { id, section: sections.get(id) ?? '', ask: askOf(id) ?? id },
    saysOf: (id) => answers.get(id)?.says ?? [],
    questionOf: (id) => questions.get(id),
    order: [...questions.keys()],
  }
}
