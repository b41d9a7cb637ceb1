import { isOpenReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { ShownReview } from '@/lib/core/review/lifecycle/shown-review'
import { english } from '@/lib/words/english'
import { PageHeading } from '../../layout/page-heading'
import { LinkButton } from '../../ui/button/link-button'
import { PageTitle } from '../../ui/page/page-title'
import { titleOf } from './asked-review'
import { ReviewFacts } from './review-facts'
import { ReviewStateTag } from './review-state-tag'
import { ReviewSteps } from './review-steps'

const { t } = english

type OwnReviewProps = {
  review: ShownReview
  of: { organisation: string; product: string; release: string; number: number }
}

/** A review that its auditor has accepted, or that has ended: what was asked and stated, and every step. */
export function OwnReview({ review, of }: OwnReviewProps) {
  const title = titleOf(of)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <PageHeading
        over={<ReviewStateTag state={review.state} />}
        lead={isOpenReview(review.state) ? undefined : t('asking.page.ended')}
      >
        {title}
      </PageHeading>
      <ReviewFacts review={review} of={of} />
      <ReviewSteps steps={review.steps} />
      {review.state === 'accepted' && (
        <p className="mt-10">
          <LinkButton href={`/reviews/${review.id}/end`} look="quiet">
            {t('asking.page.stop')}
          </LinkButton>
        </p>
      )}
    </>
  )
}
