import type { Question } from '../../format/questionnaire'

/** The possible answers of a question, in order, and the key that holds them. */
export function answersOf(question: Question) {
  return question.kind === 'choice'
    ? { key: 'options', answers: question.options }
    : { key: 'items', answers: question.items }
}
