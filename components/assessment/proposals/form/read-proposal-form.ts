import { answerFrom, readTyped } from '@/lib/browser/typed/typed-answer'
import { atRows, isBegun } from '@/lib/browser/typed/typed-evidence'
import type { Answer } from '@/lib/core/answers/answer'
import type { QuestionView } from '@/lib/core/format/question-view'
import type { Problem } from '@/lib/core/text/problem'
import { withMessages } from '@/lib/words/with-messages'
import { type ProposalFormState, proposalFields } from './proposal-form-state'

type Read = {
  answer: Answer | null
  name: string
  /** The next state of the form, with these problems at the fields in which the answer was typed. */
  refuse: (problems: readonly Problem[]) => ProposalFormState
}

/** The answer in a posted form of one question; a form that cannot be read is refused. */
export function readProposalForm(
  state: ProposalFormState,
  form: FormData,
  { id, kind }: Pick<QuestionView, 'id' | 'kind'>,
): Read | { refused: ProposalFormState } {
  const typed = readTyped(form, id)
  const name = String(form.get(proposalFields.name) ?? '')
  const next = (problems: readonly Problem[]) => ({
    attempt: state.attempt + 1,
    problems: withMessages(problems),
    typed,
    name,
  })
  const { answer, problems } = answerFrom({ kind }, typed)
  if (answer === undefined) return { refused: next(problems) }
  const rows = typed.evidence.filter(isBegun)
  return { answer, name, refuse: (found) => next(atRows(found, rows)) }
}
