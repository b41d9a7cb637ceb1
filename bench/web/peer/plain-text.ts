import type { AnswerValue } from '@/lib/core/answers/answer'
import type { Question } from '@/lib/core/format/questionnaire'

/** The texts of one question, as the plain page shows them. */
export type PlainQuestionText = {
  id: string
  kind: Question['kind']
  ask: string
  choices: { id: string; text: string }[]
  help: string[]
}

/** Ids of what is chosen, by question. */
export type Chosen = Readonly<Record<string, readonly string[]>>

const unknown = { id: '_unknown', text: 'I don’t know yet' }
const notApplicable = { id: '_not-applicable', text: 'Not applicable, because …' }

export function plainText(question: Question): PlainQuestionText {
  const { id, kind, ask, why, guidance, harm, evidence } = question
  const own = question.kind === 'choice' ? question.options : question.items
  return {
    id,
    kind,
    ask,
    choices: [
      ...own.map((choice) => ({ id: choice.id, text: choice.text })),
      unknown,
      ...(question.notApplicable ? [notApplicable] : []),
    ],
    help: [
      why,
      guidance,
      ...(harm ? [harm.title, harm.text, harm.source] : []),
      ...evidence.goodExamples,
      ...evidence.notEnough,
    ],
  }
}

export function saysOf({ kind }: PlainQuestionText, chosen: readonly string[]): AnswerValue | null {
  const [first] = chosen
  if (first === undefined) return null
  if (first === unknown.id) return { kind: 'unknown' }
  if (first === notApplicable.id) return { kind: 'not-applicable', because: '' }
  return kind === 'choice' ? { kind: 'choice', option: first } : { kind: 'checklist', items: [...chosen] }
}
