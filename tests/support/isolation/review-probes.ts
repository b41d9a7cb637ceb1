import { askForReview } from '@/lib/server/reviews/asking/ask-for-review'
import { inviteAgain, nameAnother } from '@/lib/server/reviews/asking/name-another'
import { findAskForReviewPage } from '@/lib/server/reviews/asking/pages/ask-page'
import { findProductReviews } from '@/lib/server/reviews/asking/pages/product-reviews'
import { findTeamReview } from '@/lib/server/reviews/asking/pages/team-review'
import { askToStop, stopReview } from '@/lib/server/reviews/asking/stop-as-team'
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
  findAskForReviewPage: {
    asks: 'ask-for-review',
    about: 'submitted',
    call: (p, { submissionId }) => findAskForReviewPage(p, submissionId),
  },
  findProductReviews: {
    asks: 'read-review',
    about: null,
    call: (p, { productId }) => findProductReviews(p, productId),
  },
  findTeamReview: {
    asks: 'read-review',
    about: null,
    call: (p, { productId, reviewId }) => findTeamReview(p, { productId, reviewId }),
  },
  stopReview: {
    asks: 'ask-for-review',
    about: null,
    call: (p, { reviewId }) => stopReview(p, reviewId, {}),
  },
  askToStop: {
    asks: 'ask-for-review',
    about: null,
    call: (p, { reviewId }) => askToStop(p, { reviewId, input: {} }),
  },
  inviteAgain: {
    asks: 'ask-for-review',
    about: null,
    call: (p, { reviewId }) => inviteAgain(p, { reviewId }),
  },
  nameAnother: {
    asks: 'ask-for-review',
    about: null,
    call: (p, { reviewId }) => nameAnother(p, { reviewId, input: {} }),
  },
}
