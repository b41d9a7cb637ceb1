import type { NotSent } from '../../../../ui/send/send-form'
import { entriesNotSent } from '../../../entry/entry-form-state'
import type { FactsFormState } from './facts-form-state'
import { type FactView, factFrom } from './typed-facts'

/** The state of the form when its facts could not be sent: all of them as they are chosen now. */
export function factsNotSent(
  facts: readonly Pick<FactView, 'id' | 'type'>[],
  state: FactsFormState,
  form: FormData,
  { field, message }: NotSent,
): FactsFormState {
  const typed = facts.map(({ id, type }) => [id, factFrom(type, form.getAll(id).map(String))] as const)
  // The longest field may be hidden, and only facts have a place to lead to.
  const id = facts.some((fact) => fact.id === field) ? field : (facts[0]?.id ?? field)
  return { ...entriesNotSent(state, Object.fromEntries(typed), { id, field: '', message }), effect: null }
}
