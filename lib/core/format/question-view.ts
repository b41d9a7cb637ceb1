import type { Question } from '@/lib/core/format/questionnaire'

/** What a form needs of a question; the long texts stay on the server. */
export type QuestionView = {
  id: string
  kind: 'choice' | 'checklist'
  ask: string
  essential: boolean
  knows: Question['knows']
  choices: readonly { id: string; text: string; exclusive: boolean }[]
  /** The question that asks for the reason, where "not applicable" is an answer. */
  notApplicable: string | null
  evidence: Question['evidence']['atLeast']
}

export function viewQuestion(question: Question): QuestionView {
  const { id, kind, ask, essential, knows, notApplicable, evidence } = question
  const choices =
    question.kind === 'choice'
      ? question.options.map((option) => ({ id: option.id, text: option.text, exclusive: false }))
      : question.items.map((item) => ({ id: item.id, text: item.text, exclusive: item.exclusive }))
  return {
    id,
    kind,
    ask,
    essential,
    knows,
    choices,
    notApplicable: notApplicable === false ? null : notApplicable.ask,
    evidence: evidence.atLeast,
  }
}
