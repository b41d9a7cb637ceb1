// The life of an assessment: a draft is submitted, and may be opened again at any time. Its state is never stored: it is read
// from its drafts and submissions. Submitted work never moves; a draft that is opened starts from it and the submission
// stays. A review has a life of its own (lib/core/review/lifecycle).

const states = ['draft', 'submitted'] as const

export type State = (typeof states)[number]

/** What can happen to an assessment as a whole. */
export type Step = 'submit' | 'open-draft'

/** From which states each step can be taken, and where it leads. */
export const lifecycle: Record<Step, { from: readonly State[]; to: State }> = {
  submit: { from: ['draft'], to: 'submitted' },
  'open-draft': { from: ['submitted'], to: 'draft' },
}

/** The records a state is read from. */
export type Records = { draftIsOpen: boolean; submissions: number }

/** The state an assessment is in, read from its records. */
export function stateOf({ draftIsOpen, submissions }: Records): State {
  if (draftIsOpen) return 'draft'
  if (submissions > 0) return 'submitted'
  throw new Error('An assessment has an open draft or at least one submission.')
}
