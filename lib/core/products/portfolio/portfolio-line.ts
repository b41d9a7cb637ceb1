// One line of the portfolio: what the last submission of a product says, and what has happened since.

/** The state of the last review of a submission; of a concluded one, how it was concluded. */
export const portfolioReviews = [
  'asked',
  'accepted',
  'returned',
  'confirmed',
  'with-reservations',
  'not-confirmed',
  'withdrawn',
  'declined',
  'stopped',
  'overtaken',
] as const
export type PortfolioReview = (typeof portfolioReviews)[number]

export type PortfolioLevel = { level: number; name: string }

/** The release that was submitted last. Levels are null where that lens has none. */
type SubmittedRelease = {
  /** Of the submission. */
  id: string
  release: string
  claimed: PortfolioLevel | null
  evidenced: PortfolioLevel | null
  verified: PortfolioLevel | null
  /** ISO 8601, UTC. */
  at: string
  /** Of the questionnaire: its title, and such as "iot-good-practice 2.1.0". */
  questionnaire: string
  version: string
  redLines: number
  /** Pieces of evidence named in the submission that have expired. */
  stale: number
  review: PortfolioReview | null
}

export type PortfolioLine = {
  productId: string
  name: string
  maker: string | null
  /** In words. */
  kind: string | null
  submitted: SubmittedRelease | null
  /** Open drafts; null where the person may not read drafts. */
  drafts: number | null
}
