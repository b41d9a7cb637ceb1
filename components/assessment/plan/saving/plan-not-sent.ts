import type { NotSent } from '../../../ui/send/send-form'
import { entriesNotSent } from '../../entry/entry-form-state'
import type { PlanFormState } from './plan-form-state'
import { typedLine } from './read-plan-form'

/** The state of the form when the plan could not be sent: every line as it is typed now. */
export function planNotSent(
  state: PlanFormState,
  form: FormData,
  { field, message }: NotSent,
): PlanFormState {
  const questions = form.getAll('question').map(String)
  const typed = Object.fromEntries(questions.map((question) => [question, typedLine(form, question)]))
  return entriesNotSent(state, typed, { ...placeOf(field, questions), message })
}

/** The field that has the focus, else the first of its line. */
function placeOf(name: string, questions: readonly string[]): { id: string; field: string } {
  const [, id, field] = /^plan\.(.+)\.([a-z]+)$/.exec(name) ?? []
  return { id: id ?? questions[0] ?? '', field: field ?? 'on' }
}
