import type { Person } from '@/lib/server/identity/person'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { accepted } from '../reviews'

/** By function that is for the auditor of a review alone: how it is called. It gives null to anybody else. */
export const auditorProbes: Record<string, (person: Person, reviewId: string) => Promise<unknown>> = {
  acceptReview: (p, id) => acceptReview(p, id, accepted),
}
