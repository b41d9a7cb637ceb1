import type { Facts } from '@/lib/core/answers/answer'
import type { Problem } from '@/lib/core/text/problem'

/** What a change of facts did to the questions: ids that apply again or newly, and that no longer apply. */
export type FactsEffect = { saved: number; adds: string[]; hides: string[] }

export type FactsFormState = {
  attempt: number
  /** The page was drawn for somebody else than who is signed in; nothing was saved. */
  isOfAnother: boolean
  effect: FactsEffect | null
  problems: readonly Problem[]
  /** What was chosen, where something was refused. */
  typed: Facts | null
  /** Revisions of facts that somebody else changed meanwhile: saving again builds on theirs. */
  revisions: Readonly<Record<string, number>>
}

export type FactsFormAction = (state: FactsFormState, form: FormData) => Promise<FactsFormState>

export const nothingPosted: FactsFormState = {
  attempt: 0,
  isOfAnother: false,
  effect: null,
  problems: [],
  typed: null,
  revisions: {},
}
