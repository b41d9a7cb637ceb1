// The life of a review, in one table. A review is of one submission. After acceptance only its auditor ends it, so that a
// team cannot drop an opinion it does not like; it can ask to stop, which is printed. A newer submission ends no review.
// A returned review has ended: the resubmission starts another one with the same auditor, accepted from its first moment.

/** `withdrawn`: concluded, and the conclusion was taken back. */
export const reviewStates = [
  'asked',
  'accepted',
  'returned',
  'concluded',
  'withdrawn',
  'declined',
  'stopped',
  'overtaken',
] as const
export type ReviewState = (typeof reviewStates)[number]

/** `team`: an owner or editor; `auditor`: the one who was asked; `job`: the server by itself. */
export const reviewActors = ['team', 'auditor', 'job'] as const
export type ReviewActor = (typeof reviewActors)[number]

export const reviewSteps = [
  'accept',
  'decline',
  'ask-to-stop',
  'stop',
  'return',
  'conclude',
  'withdraw',
  'overtake',
  'lose-auditor',
] as const
export type ReviewStep = (typeof reviewSteps)[number]

type Row = {
  step: ReviewStep
  by: ReviewActor
  from: readonly ReviewState[]
  /** `same`: the step is recorded and printed, and changes no state. */
  to: ReviewState | 'same'
  /** Whether the step comes with a reason, which is printed. */
  needsReason: boolean
}

/** `lose-auditor`: the auditor became an editor or owner, or deleted their account; the team may name another. */
const rows: readonly Row[] = [
  { step: 'accept', by: 'auditor', from: ['asked'], to: 'accepted', needsReason: false },
  { step: 'decline', by: 'auditor', from: ['asked'], to: 'declined', needsReason: true },
  { step: 'stop', by: 'team', from: ['asked'], to: 'stopped', needsReason: true },
  { step: 'stop', by: 'auditor', from: ['accepted'], to: 'stopped', needsReason: true },
  { step: 'ask-to-stop', by: 'team', from: ['accepted'], to: 'same', needsReason: true },
  { step: 'return', by: 'auditor', from: ['accepted'], to: 'returned', needsReason: true },
  { step: 'conclude', by: 'auditor', from: ['accepted'], to: 'concluded', needsReason: false },
  { step: 'withdraw', by: 'auditor', from: ['concluded'], to: 'withdrawn', needsReason: true },
  { step: 'overtake', by: 'auditor', from: ['accepted'], to: 'overtaken', needsReason: false },
  { step: 'lose-auditor', by: 'job', from: ['asked', 'accepted'], to: 'asked', needsReason: false },
]

/** The state after a step; null where this actor cannot take it in this state. */
export function nextState(state: ReviewState, step: ReviewStep, by: ReviewActor): ReviewState | null {
  const row = rowOf(step, by)
  if (!row?.from.includes(state)) return null
  return row.to === 'same' ? state : row.to
}

/** Why a step cannot be taken: never by this actor, or not in this state; null where it can. */
export function refusedStep(
  state: ReviewState,
  step: ReviewStep,
  by: ReviewActor,
): 'other-actor' | 'wrong-state' | null {
  const row = rowOf(step, by)
  if (!row) return 'other-actor'
  return row.from.includes(state) ? null : 'wrong-state'
}

/** Whether the step asks for a reason, which is printed with how the review ended. */
export function needsReason(step: ReviewStep, by: ReviewActor): boolean {
  return rowOf(step, by)?.needsReason ?? false
}

/** Verdicts, requests and findings are written only while a review is accepted. */
export function isUnderReview(state: ReviewState): boolean {
  return state === 'accepted'
}

/** Whether a review can still change by anybody but its auditor taking the conclusion back. */
export function isOpenReview(state: ReviewState): boolean {
  return state === 'asked' || state === 'accepted'
}

/** How the review of a resubmission starts for the auditor of the review before: bound again after a return. */
export function stateOfFollowUp(before: ReviewState): 'accepted' | 'asked' {
  return before === 'returned' ? 'accepted' : 'asked'
}

function rowOf(step: ReviewStep, by: ReviewActor): Row | undefined {
  return rows.find((row) => row.step === step && row.by === by)
}
