// The overall level shown for an assessment in the list of its release.

import type { AssessmentSummary } from './assessment'

/**
 * The overall level shown for an assessment, counted from 0 in `levels`. `open`: how many questions have no complete answer
 * while most of some section has none, so that a range is shown and no level; else 0.
 */
export type CurrentLevel = {
  level: number
  couldBe: number
  levels: readonly { name: string }[]
  open: number
}

/** `standing` is null while nothing is said, and where no section that decides is assessed. */
export type AssessmentWithLevel = AssessmentSummary & { currentLevel: CurrentLevel | null }
