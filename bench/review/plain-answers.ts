import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { plainText } from '../web/peer/plain-text'
import type { PlainAnswers } from './peer/plain-desk'

/** What the plain desk shows: every question, answered by its first choice. */
export function plainAnswers({ sections }: Questionnaire): PlainAnswers {
  const texts = sections.flatMap(({ questions }) => questions.map(plainText))
  return { answers: texts.map((text) => ({ ...text, chosen: text.choices.slice(0, 1).map(({ id }) => id) })) }
}
