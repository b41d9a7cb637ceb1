// How an assessment stands among others of its release: beside its state, one level and no more.

import type { AssessmentSummary } from './assessment'

/** The overall level that somebody is shown beside an assessment, counted from 0 in `levels`. */
export type Standing = { level: number; couldBe: number; levels: readonly { name: string }[] }

/** `standing` is null while nothing is said, and where no section that decides is assessed. */
export type AssessmentWithStanding = AssessmentSummary & { standing: Standing | null }
