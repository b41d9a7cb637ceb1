// A review as pages show it, to its team and to its auditor. Instants are UTC, ISO 8601; days are YYYY-MM-DD.

import type { Standing } from '../independence/standing'
import type { ReviewState } from './review-lifecycle'

/** A step with who took it; of *lose-auditor*, who was lost. */
export type ShownStep = { id: string; step: string; at: string; by: string; reason: string | null }

/** What was asked, what the auditor stated, and every step since. */
export type ShownReview = {
  id: string
  state: ReviewState
  /** Of one that concluded. */
  outcome: string | null
  askedAt: string
  asker: string
  why: string
  due: string | null
  /** Titles of the sections in scope; null: everything. */
  sections: string[] | null
  auditor: { name: string; isVerified: boolean } | null
  stated: { standing: Standing; firm: string | null; competence: string } | null
  steps: ShownStep[]
}

/** One of the reviews that were ever asked for on a product. */
export type ListedReview = {
  id: string
  state: ReviewState
  /** Null until the invitation is used, and after the auditor was lost. */
  auditor: string | null
  /** The address that was invited last, where there is no auditor. */
  invited: string | null
  asker: string
  askedAt: string
  submission: { id: string; number: number; release: string }
  endedAt: string | null
  reason: string | null
  outcome: string | null
  /** Reasons of the team's requests to stop. */
  stopAsked: string[]
}

/** A review of which a person is the auditor. */
export type OwnReviewLine = {
  id: string
  state: ReviewState
  askedAt: string
  due: string | null
  organisation: string
  product: string
  release: string
}
