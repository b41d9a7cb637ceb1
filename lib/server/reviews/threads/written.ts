import type { Problem } from '@/lib/core/text/problem'

/** What becomes of something that auditor or team write: a row with its id, or what is wrong. */
export type Written = { written: true; id: string } | { written: false; problems: Problem[] }

/** A review takes nothing more before it is accepted, and once it has ended. */
export const notNow = { code: 'review-problem.not-under-review', values: {} } as const
