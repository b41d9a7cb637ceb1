import type { KeysIn, Words } from '../../text/words/words'
import type { PortfolioReview } from './portfolio-line'

type ReviewWords = Words<KeysIn<'portfolio' | 'reviewed' | 'asking' | 'events'>>

/** The state of the last review of a submission in words; null where there was none. */
export function portfolioReviewWords(review: PortfolioReview | null, { t }: ReviewWords): string {
  switch (review) {
    case 'asked':
      return t('asking.facts.asked')
    case 'confirmed':
    case 'with-reservations':
    case 'not-confirmed':
      return t(`reviewed.outcome.${review}`)
    case 'withdrawn':
      return t('events.kind.conclusion-withdrawn')
    default:
      return t(`portfolio.review.${review ?? 'none'}`)
  }
}
