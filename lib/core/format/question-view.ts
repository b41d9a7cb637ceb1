import type { Question } from '@/lib/core/format/questionnaire'

/** What a form needs of a question; the long texts stay on the server. What is not so is left out, as pages send many. */
export type QuestionView = {
  id: string
  kind: 'choice' | 'checklist'
  ask: string
  essential?: true
  knows: Question['knows']
  choices: readonly { id: string; text: string; exclusive?: true }[]
  /** The question that asks for the reason, where "not applicable" is an answer. */
  notApplicable?: string
  evidence: Question['evidence']['atLeast']
}

export function viewQuestion(question: Question): QuestionView {
  const { id, kind, ask, essential, knows, notApplicable, evidence } = question
  const choices =
    question.kind === 'choice'
      ? question.options.map((option) => ({ id: option.id, text: option.text }))
      : question.items.map((item) => ({
          id: item.id,
          text: item.text,
          ...(item.exclusive ? { exclusive: true as const } : {}),
        }))
  return {
    id,
    kind,
    ask,
    ...(essential ? { essential: true as const } : {}),
    knows,
    choices,
    ...(notApplicable ? { notApplicable: notApplicable.ask } : {}),
    evidence: evidence.atLeast,
  }
}
