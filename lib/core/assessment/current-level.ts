// The overall level shown for an assessment in the list of its release.

import type { AssessmentSummary } from './assessment'

/** The overall level shown for an assessment, counted from 0 in `levels`. */
export type CurrentLevel = { level: number; couldBe: number; levels: readonly { name: string }[] }

/** `standing` is null while nothing is said, and where no section that decides is assessed. */
export type AssessmentWithLevel = AssessmentSummary & { currentLevel: CurrentLevel | null }
