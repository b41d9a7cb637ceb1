// What a review in a report is made from: frozen conclusions, what happened since, and the other reviews of the product.

import type { Answers, Facts } from '../../answers/answer'
import type { Questionnaire } from '../../format/questionnaire'
import type { Conclusion } from '../../review/conclusion/conclusion-schema'
import type { Outcome } from '../../review/conclusion/outcomes'
import type { ReviewState } from '../../review/lifecycle/review-lifecycle'

/** `at` is an instant, ISO 8601 in UTC. */
type Reasoned = { at: string; reason: string }

/** What happened to a finding after the review ended: its state now, and the steps since, oldest first. */
export type FindingSince = Pick<Conclusion['findings'][number], 'id' | 'state' | 'steps'>

export type StoredConclusion = {
  conclusion: Conclusion
  /** Hex SHA-256 of its canonical JSON. */
  digest: string
  withdrawn?: Reasoned | undefined
  since: readonly FindingSince[]
  /** That the team asked to stop the review. */
  stopsAsked: readonly Reasoned[]
}

/** Any review of the product, of whichever release; those that concluded on this submission are not listed twice. */
export type ReviewOfProduct = {
  id: string
  /** The auditor's name, or the address or name of who was asked and has not accepted. */
  auditor: string
  askedAt: string
  release: string
  /** The number of the submission. */
  submission: number
  state: ReviewState
  /** Of one that concluded. */
  outcome?: Outcome | undefined
  endedAt?: string | undefined
  reason?: string | undefined
  stopsAsked: readonly Reasoned[]
}

export type ReviewInput = {
  /** The pinned version of the submission, with the facts and answers that it froze. */
  questionnaire: Questionnaire
  facts: Facts
  answers: Answers
  /** Every conclusion on the submission, in any order. */
  conclusions: readonly StoredConclusion[]
  /** Every review of the product, in any order. */
  reviews: readonly ReviewOfProduct[]
}
