import 'server-only'
import type { FileThing } from '@/lib/core/review/lifecycle/file-thing'
import { isUnderReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import { type OwnReview, readAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { findThing } from '../../reviews/files/find-thing'

type AttachPage = {
  review: OwnReview
  /** What its question asks, or what the finding found. */
  about: string
  isUnderReview: boolean
}

/** What a file would be attached to; null where the review is not theirs, or has no such thing. */
export function findAttachPage(
  person: Person,
  { reviewId, thing }: { reviewId: string; thing: FileThing },
): Promise<AttachPage | null> {
  return readAsAuditor(person, reviewId, async (scope) => {
    const found = await findThing(scope, thing)
    const { review } = scope
    return found && { review, about: found.about, isUnderReview: isUnderReview(review.state) }
  })
}
