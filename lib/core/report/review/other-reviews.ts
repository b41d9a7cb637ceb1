// Reviews of the product that are not among the conclusions on this submission: every one is listed, so that nobody asks
// until an opinion pleases.

import type { OtherReviewInReport } from '../report'
import { stopsInReport } from './conclusion-in-report'
import type { ReviewOfProduct } from './review-input'
import { dayOf, type ReviewWords } from './review-words'

export function otherReviewInReport(review: ReviewOfProduct, words: ReviewWords): OtherReviewInReport {
  const { id, auditor, state, outcome = null, askedAt, endedAt, release, submission, reason = null } = review
  const endedOn = endedAt === undefined ? null : dayOf(endedAt)
  return {
    review: id,
    auditor,
    state,
    outcome,
    askedOn: dayOf(askedAt),
    endedOn,
    about: words.t('reviewed.other.about', { release, submission }),
    words: words.t('reviewed.other.ended', {
      state,
      outcome: outcome ? words.t(`reviewed.outcome.${outcome}`) : '',
      hasEnd: endedOn ? 'yes' : 'no',
      date: endedOn ?? '',
    }),
    reason,
    stopsAsked: stopsInReport(review.stopsAsked, words),
  }
}
