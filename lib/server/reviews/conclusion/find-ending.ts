import 'server-only'
import { nextState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { type OwnReview, readAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import type { Ending } from './end-review'

/** The review, where its auditor can take this step now; else null. */
export function findEnding(person: Person, reviewId: string, step: Ending): Promise<OwnReview | null> {
  return readAsAuditor(person, reviewId, async ({ review }) => {
    const isPossible = step !== 'overtake' || review.latestNumber > review.number
    return isPossible && nextState(review.state, step, 'auditor') ? review : null
  })
}
