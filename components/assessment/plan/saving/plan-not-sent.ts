import { refused, untouched } from '../../../ui/form/form-state'
import type { NotSent } from '../../../ui/send/send-form'
import type { PlanFormState } from './plan-form-state'
import { planField } from './read-plan-form'

/** The state of the form when the plan could not be sent: every line as it is typed now. */
export function planNotSent(
  state: PlanFormState,
  form: FormData,
  { field, message }: NotSent,
): PlanFormState {
  const { problems, typed } = refused(untouched, form, [{ field: placeOf(field, form), message }])
  return { ...state, attempt: state.attempt + 1, saved: null, problems, typed }
}

/** The field itself if somebody types in it, else the first of its line. */
function placeOf(field: string, form: FormData): string {
  if (/\.(?:effort|owner|due)$/.test(field)) return field
  const line = /^plan\.(.+)\.[a-z]+$/.exec(field)?.[1] ?? String(form.get('question') ?? '')
  return planField(line, 'on')
}
