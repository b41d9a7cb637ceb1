import type { FactValue } from '@/lib/core/answers/answer'
import type { Problem } from '@/lib/core/text/problem'
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

/** "Not sure" beside other values: only a page without scripts lets somebody tick that. */
export function isContradictorySelection(value: FactValue | null): boolean {
  return Array.isArray(value) && value.length > 1 && value.includes(notSure)
}

export const contradictorySelection: Problem = {
  field: '',
  code: 'typed-problem.fact-and-not-sure',
  values: {},
}
