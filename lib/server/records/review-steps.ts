import 'server-only'
import type { ReviewState, ReviewStep } from '@/lib/core/review/lifecycle/review-lifecycle'
import { newId } from '../world/new-id'
import type { Transaction } from '../world/transaction'

/** A step of a review: `state` is the one after it. */
export type NewReviewStep = {
  organisationId: string
  reviewId: string
  step: ReviewStep
  state: ReviewState
  at: Date
  /** Who took it; of *lose-auditor*, who was lost. */
  personId: string
  reason?: string | null
}

/** Adds a step to a review, which is locked. Its state is changed by the caller. */
export async function addReviewStep(db: Transaction, step: NewReviewStep): Promise<void> {
  await db.reviewStep.create({ data: { id: newId(), ...step } })
}
