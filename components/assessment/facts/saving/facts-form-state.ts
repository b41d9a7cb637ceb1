import type { FactValue } from '@/lib/core/answers/answer'
import { type EntryFormState, untriedEntries } from '../../entry/entry-form-state'

/** The questions that a change of facts makes apply, and those it hides. */
export type FactsEffect = { saved: number; adds: string[]; hides: string[] }

/** `typed` is null where nothing is chosen. */
export type FactsFormState = EntryFormState<FactValue | null, FactValue> & { effect: FactsEffect | null }
export type FactsFormAction = (state: FactsFormState, form: FormData) => Promise<FactsFormState>

export const untriedFacts: FactsFormState = { ...untriedEntries, effect: null }
