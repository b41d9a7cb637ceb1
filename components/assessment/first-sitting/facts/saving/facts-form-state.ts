import type { FactValue } from '@/lib/core/answers/answer'
import { type EntryFormState, untriedEntries } from '../../../entry/entry-form-state'

/** The questions that a change of facts makes apply, and those it hides. */
export type FactsEffect = { saved: number; adds: string[]; hides: string[] }

/** `typed` is null where nothing is chosen. */
export type FactsFormState = EntryFormState<FactValue | null, FactValue> & {
  effect: FactsEffect | null
  /** The facts that the last post took over as they are usual. */
  applied?: readonly string[]
}
export type FactsFormAction = (state: FactsFormState, form: FormData) => Promise<FactsFormState>

/** Names of the buttons for a group: the value of one is the group, of the other the ids of facts, with commas. */
export const usualFields = { apply: 'usual', undo: 'undo-usual' } as const

export const untriedFacts: FactsFormState = { ...untriedEntries, effect: null }
