// The life of an assessment: draft → submitted → in review → { returned → draft | signed off }, and
// what becomes of a signed-off one. The state is never stored: it is read from the records beside an
// assessment (its open draft, its latest submission, that submission's review and statement).
// Submitted work never moves; a new draft starts from it and the old submission stays.

export const states = [
  'draft',
  'submitted',
  'in-review',
  'returned',
  'signed-off',
  'expired',
  'revoked',
  'superseded',
] as const

export type State = (typeof states)[number]

/** What can happen to an assessment as a whole. */
export type Step =
  | 'submit'
  | 'start-review'
  | 'return'
  | 'sign-off'
  | 'expire'
  | 'revoke'
  | 'supersede'
  | 'open-draft'

/** From which states each step can be taken, and where it leads. */
export const lifecycle: Record<Step, { from: readonly State[]; to: State }> = {
  submit: { from: ['draft'], to: 'submitted' },
  'start-review': { from: ['submitted'], to: 'in-review' },
  return: { from: ['in-review'], to: 'returned' },
  'sign-off': { from: ['in-review'], to: 'signed-off' },
  expire: { from: ['signed-off'], to: 'expired' },
  revoke: { from: ['signed-off', 'expired'], to: 'revoked' },
  supersede: { from: ['signed-off', 'expired'], to: 'superseded' },
  // Review is optional, so work without a review may be taken up again as well.
  'open-draft': {
    from: ['submitted', 'returned', 'signed-off', 'expired', 'revoked', 'superseded'],
    to: 'draft',
  },
}

/** The records a state is read from; reviews and statements join them in their own time. */
export type Records = { draftIsOpen: boolean; submissions: number }

/** The state an assessment is in, read from its records. */
export function stateOf({ draftIsOpen, submissions }: Records): State {
  if (draftIsOpen) return 'draft'
  if (submissions > 0) return 'submitted'
  throw new Error('An assessment has an open draft or at least one submission.')
}
