import type { Problem } from '@/lib/core/text/problem'

/** What came of posting the plan; `field` of a problem is the id of its form field. */
export type PlanFormState = {
  attempt: number
  /** The page was drawn for somebody else than who is signed in; nothing was saved. */
  isOfAnother: boolean
  saved: number | null
  problems: readonly Problem[]
  /** Revisions of lines that somebody else changed meanwhile, by question. */
  revisions: Readonly<Record<string, number>>
  typed: Readonly<Record<string, string>> | null
}

export type PlanFormAction = (state: PlanFormState, form: FormData) => Promise<PlanFormState>

export const nothingPlanned: PlanFormState = {
  attempt: 0,
  isOfAnother: false,
  saved: null,
  problems: [],
  revisions: {},
  typed: null,
}
