// Short ways to say something to a question of our own content, best and worst included.

import type { Answer, Answers, AnswerValue } from '@/lib/core/answers/answer'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'

export const unknown: Answer = answer({ kind: 'unknown' })

function answer(says: AnswerValue): Answer {
  return { says, evidence: [], copied: false }
}

/** The option or the ticks that are worth most. */
export function best(question: Question): Answer {
  if (question.kind === 'checklist') return ticks(question.items.filter((item) => !item.exclusive))
  return chosen(question.options.toSorted((a, b) => b.credit - a.credit)[0])
}

/** The option that is worth least, or "none of these". */
export function worst(question: Question): Answer {
  if (question.kind === 'checklist') return ticks(question.items.filter((item) => item.exclusive))
  return chosen(question.options.toSorted((a, b) => a.credit - b.credit)[0])
}

export function ticks(items: readonly { id: string }[]): Answer {
  return answer({ kind: 'checklist', items: items.map(({ id }) => id) })
}

export function chosen(option: { id: string } | undefined): Answer {
  return answer({ kind: 'choice', option: option?.id ?? '' })
}

/** The same kind of answer to every question. */
export function toAll(questionnaire: Questionnaire, say: (question: Question) => Answer): Answers {
  return Object.fromEntries(questionsOf(questionnaire).map((question) => [question.id, say(question)]))
}

export function questionsOf({ sections }: Questionnaire): Question[] {
  return sections.flatMap(({ questions }) => questions)
}
