import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import type { EntryFormState } from '../../entry/entry-form-state'

/** A line of the plan as it is typed, by the last part of its field's name. */
export type TypedLine = Record<'on' | 'aim' | 'effort' | 'owner' | 'due' | 'evidence', string>

export type PlanFormState = EntryFormState<TypedLine, PlanLine>
export type PlanFormAction = (state: PlanFormState, form: FormData) => Promise<PlanFormState>
