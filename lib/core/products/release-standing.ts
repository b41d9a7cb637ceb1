// What the latest submission of a release says, as the product's page shows it.

export type ReleaseStanding = {
  submissionId: string
  /** An instant, ISO 8601. */
  submittedAt: string
  questionnaire: { id: string; version: string; title: string }
  /** Counted from 0 in `levelNames`; null where that lens assessed nothing, or nobody has verified it. */
  levels: { claimed: number | null; evidenced: number | null; verified: number | null }
  levelNames: string[]
  /** How many red lines are crossed. */
  redLines: number
}
