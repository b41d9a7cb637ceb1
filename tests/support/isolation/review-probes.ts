import { askForReview } from '@/lib/server/reviews/asking/ask-for-review'
import { asked } from '../reviews'
import { member, type Probe } from './tenant'

/** By function of reviews, as the team reaches them: what it asks the policy, and how it is called. */
export const reviewProbes: Record<string, Probe> = {
  askForReview: {
    asks: 'ask-for-review',
    about: 'submitted',
    call: (p, tenant) => {
      const input = { ...asked, whom: member(tenant, 'auditor').id }
      return askForReview(p, { submissionId: tenant.submissionId, input })
    },
  },
}
