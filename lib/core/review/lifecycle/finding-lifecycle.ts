// The life of a finding, in one table. The team shows that it is fixed; an auditor closes it or opens it again. The team may
// dispute it with a reason, and an owner may accept it as it is, which is printed; neither makes it go away for a
// conclusion. Only the auditor who raised it withdraws it. A good practice can only be withdrawn.

import type { FindingGrade } from './finding-grades'

export const findingStates = [
  'open',
  'resolved',
  'closed',
  'disputed',
  'accepted-as-it-is',
  'withdrawn',
] as const
export type FindingState = (typeof findingStates)[number]

/** `its-auditor` raised the finding; `auditor` reviews the product now. An owner is of the team. */
export const findingActors = ['team', 'owner', 'auditor', 'its-auditor'] as const
export type FindingActor = (typeof findingActors)[number]

export const findingSteps = ['resolve', 'close', 'reopen', 'dispute', 'accept-as-it-is', 'withdraw'] as const
export type FindingStep = (typeof findingSteps)[number]

type Row = { by: readonly FindingActor[]; from: readonly FindingState[]; to: FindingState }

const team = ['team', 'owner'] as const
const auditors = ['auditor', 'its-auditor'] as const

/** Each step comes with a text: what shows that it is fixed, or the reason. Closing may do without. */
const steps: Record<FindingStep, Row> = {
  resolve: { by: team, from: ['open', 'disputed', 'accepted-as-it-is'], to: 'resolved' },
  close: { by: auditors, from: ['resolved'], to: 'closed' },
  reopen: { by: auditors, from: ['resolved', 'disputed'], to: 'open' },
  dispute: { by: team, from: ['open'], to: 'disputed' },
  'accept-as-it-is': { by: ['owner'], from: ['open', 'disputed'], to: 'accepted-as-it-is' },
  withdraw: {
    by: ['its-auditor'],
    from: ['open', 'resolved', 'disputed', 'accepted-as-it-is'],
    to: 'withdrawn',
  },
}

/** What its life depends on. */
export type FindingNow = { grade: FindingGrade; state: FindingState }

/** The state after a step; null where this actor cannot take it. */
export function nextFindingState(
  { grade, state }: FindingNow,
  step: FindingStep,
  by: FindingActor,
): FindingState | null {
  if (grade === 'good-practice' && step !== 'withdraw') return null
  const row = steps[step]
  return row.by.includes(by) && row.from.includes(state) ? row.to : null
}

/** The steps that this actor can take now. */
export function stepsOf(now: FindingNow, by: FindingActor): FindingStep[] {
  return findingSteps.filter((step) => nextFindingState(now, step, by) !== null)
}

/**
 * Whether a finding is still open when a review concludes. What the team calls resolved, disputes or accepts as it is still
 * counts: only an auditor closes or withdraws it.
 */
export function isStillOpen({ grade, state }: FindingNow): boolean {
  return grade !== 'good-practice' && state !== 'closed' && state !== 'withdrawn'
}
