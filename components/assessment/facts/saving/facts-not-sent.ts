import type { NotSent } from '../../../ui/send/send-form'
import type { FactsFormState } from './facts-form-state'
import { type FactView, factFrom } from './typed-facts'

/** The state of the form when its facts could not be sent: all of them as they are chosen now. */
export function factsNotSent(
  facts: readonly Pick<FactView, 'id' | 'type'>[],
  state: FactsFormState,
  form: FormData,
  { field, message }: NotSent,
): FactsFormState {
  const chosen = facts.flatMap(({ id, type }) => {
    const value = factFrom(type, form.getAll(id).map(String))
    return value === null ? [] : [[id, value] as const]
  })
  // The longest field may be hidden, and only facts have a place to lead to.
  const place = facts.some(({ id }) => id === field) ? field : (facts[0]?.id ?? field)
  return {
    ...state,
    attempt: state.attempt + 1,
    effect: null,
    problems: [{ field: place, message }],
    typed: Object.fromEntries(chosen),
  }
}
