import type { FactValue } from '@/lib/core/answers/answer'
import type { Problem } from '@/lib/core/text/problem'
import { usualFields } from './facts-form-state'
import { type FactView, factFrom, notSure, textOfFact } from './typed-facts'

/** A fact in a posted form that differs from what was rendered. */
export type PostedFact = {
  /** Of the fact. */
  id: string
  value: FactValue | null
  baseRevision: number
  mutationId: string
}

/** What a posted form changes, in the order of the questionnaire. Untouched facts are left alone. */
export function readFactsForm(form: FormData, facts: readonly Pick<FactView, 'id' | 'type'>[]): PostedFact[] {
  return facts
    .map(({ id, type }) => ({
      id,
      value: factFrom(type, form.getAll(id).map(String)),
      baseRevision: Number(form.get(`revision.${id}`)),
      mutationId: String(form.get(`mutation.${id}`)),
    }))
    .filter(({ id, value }) => form.get(`drawn.${id}`) !== textOfFact(value))
}

/** What the buttons for a group change: facts without a value become as usual, or those that still are lose it. */
export function readUsual(form: FormData, facts: readonly FactView[]): PostedFact[] {
  const group = form.get(usualFields.apply)
  const undone = String(form.get(usualFields.undo) ?? '').split(',')
  return facts.flatMap(({ id, type, group: own, usual }): PostedFact[] => {
    if (usual === undefined) return []
    const now = factFrom(type, form.getAll(id).map(String))
    const rest = {
      id,
      baseRevision: Number(form.get(`revision.${id}`)),
      mutationId: String(form.get(`mutation.${id}`)),
    }
    if (own === group && now === null) return [{ ...rest, value: usual }]
    return undone.includes(id) && now === usual ? [{ ...rest, value: null }] : []
  })
}

/** "Not sure" beside other values: only a page without scripts lets somebody tick that. */
export function isContradictorySelection(value: FactValue | null): boolean {
  return Array.isArray(value) && value.length > 1 && value.includes(notSure)
}

export const contradictorySelection: Problem = {
  field: '',
  code: 'typed-problem.fact-and-not-sure',
  values: {},
}
