import { isOpenReview, type ReviewState } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { ShownReview } from '@/lib/core/review/lifecycle/shown-review'
import { english } from '@/lib/words/english'
import { PageHeading } from '../../layout/page-heading'
import { LinkButton } from '../../ui/button/link-button'
import { PageTitle } from '../../ui/page/page-title'
import { titleOf } from './asked-review'
import { ReviewFacts, type ReviewOf } from './review-facts'
import { ReviewStateTag } from './review-state-tag'
import { ReviewSteps } from './review-steps'

const { t } = english

type OwnReviewProps = {
  review: ShownReview
  of: ReviewOf & { latestNumber: number }
}

/** A review that its auditor has accepted, or that has ended: what was asked and stated, and every step. */
export function OwnReview({ review, of }: OwnReviewProps) {
  const title = titleOf(of)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <PageHeading
        over={
          <span className="flex flex-wrap items-center gap-x-3">
            <ReviewStateTag state={review.state} outcome={review.outcome} />
          </span>
        }
        lead={isOpenReview(review.state) ? undefined : t('asking.page.ended')}
      >
        {title}
      </PageHeading>
      {review.state === 'accepted' && (
        <p className="mb-8">
          <LinkButton href={`/reviews/${review.id}/answers`}>{t('desk.open')}</LinkButton>
        </p>
      )}
      <ReviewFacts review={review} of={of} />
      <ReviewSteps steps={review.steps} />
      <Endings id={review.id} state={review.state} isOvertaken={of.latestNumber > of.number} />
    </>
  )
}

type EndingsProps = { id: string; state: ReviewState; isOvertaken: boolean }

/** How the auditor can end the review, and take a conclusion back. */
function Endings({ id, state, isOvertaken }: EndingsProps) {
  const path = `/reviews/${id}/end`
  const ways = {
    return: { can: state === 'accepted', href: `${path}/return`, text: t('conclusion.end.return.title') },
    overtake: {
      can: state === 'accepted' && isOvertaken,
      href: `${path}/overtake`,
      text: t('conclusion.end.overtake.title'),
    },
    stop: { can: state === 'accepted', href: `${path}/stop`, text: t('conclusion.end.stop.title') },
    withdraw: {
      can: state === 'concluded',
      href: `${path}/withdraw`,
      text: t('conclusion.end.withdraw.title'),
    },
  }
  return (
    <p className="mt-10 flex flex-wrap gap-3">
      {Object.values(ways)
        .filter(({ can }) => can)
        .map(({ href, text }) => (
          <LinkButton key={href} href={href} look="quiet">
            {text}
          </LinkButton>
        ))}
    </p>
  )
}
