import type { CarryState } from './carry-over-schema'

/** What becomes of answers, in the order in which it needs attention. */
export const carryStates = [
  'carried-confirm',
  'suggested',
  'dropped',
  'new',
  'carried',
] as const satisfies readonly CarryState[]
