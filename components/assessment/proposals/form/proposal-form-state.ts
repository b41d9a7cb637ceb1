import type { TypedAnswer } from '@/lib/browser/typed/typed-answer'
import type { ShownProblem } from '@/lib/core/text/problem'

/** What a refused form of one answer carries back: what to fix, and what was typed. */
export type ProposalFormState = {
  /** Counts refusals. */
  attempt: number
  problems: readonly ShownProblem[]
  typed: TypedAnswer | null
  name: string | null
}

export type ProposalFormAction = (state: ProposalFormState, form: FormData) => Promise<ProposalFormState>

export const untriedProposal: ProposalFormState = { attempt: 0, problems: [], typed: null, name: null }

/** The names of its fields beside those of the answer. */
export const proposalFields = { name: 'name' } as const
