import type { ReviewInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { AnchoredHeading } from '../document/anchored-heading'
import { ConclusionView } from './conclusion-view'
import { OtherReviews } from './other-reviews'

const { t } = english

/** Who checked the submission and what came of it, and every other review that was asked for. */
export function ReviewPart({ review }: { review: ReviewInReport | undefined }) {
  if (!review) return null
  return (
    <section>
      <AnchoredHeading id="review">{t('report-view.heading.review')}</AnchoredHeading>
      {review.conclusions.map((conclusion) => (
        <ConclusionView
          key={conclusion.review}
          conclusion={conclusion}
          isShown={conclusion.review === review.current}
        />
      ))}
      <OtherReviews others={review.others} />
    </section>
  )
}
