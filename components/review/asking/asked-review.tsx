import type { Dependence } from '@/lib/core/review/independence/independence'
import type { ShownReview } from '@/lib/core/review/lifecycle/shown-review'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { PageHeading } from '../../layout/page-heading'
import { LinkButton } from '../../ui/button/link-button'
import type { FormAction } from '../../ui/form/form-state'
import { Notice } from '../../ui/notice'
import { PageTitle } from '../../ui/page/page-title'
import { AcceptForm } from './forms/accept-form'
import { ReviewFacts, type ReviewOf } from './review-facts'
import { makerName } from './stated-words'
import { whyNot } from './why-not'

const { t } = english

type AskedReviewProps = {
  review: ShownReview
  of: ReviewOf
  isMember: boolean
  dependence: readonly Dependence[]
  action: FormAction
}

/** A review that its auditor is asked for: what is asked, and the form to accept it. */
export function AskedReview({ review, of, isMember, dependence, action }: AskedReviewProps) {
  const title = titleOf(of)
  const heading = (
    <>
      <PageHeading lead={t('asking.page.accept-lead')}>{title}</PageHeading>
      <ReviewFacts review={review} of={of} />
      <p className="my-8">
        <LinkButton href={`/reviews/${review.id}/end/decline`} look="quiet">
          {t('conclusion.end.decline.title')}
        </LinkButton>
      </p>
    </>
  )
  if (dependence.length === 0) {
    return <AcceptForm {...{ action, title, heading, isMember }} maker={makerName(of)} />
  }
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {heading}
      <Notice title={t('asking.page.cannot')} tone="danger">
        <p>{t('asking.page.cannot-lead', { reasons: whyNot(dependence) })}</p>
      </Notice>
    </>
  )
}

/** The title of a page of a review. */
export function titleOf({ product, release }: Pick<ReviewOf, 'product' | 'release'>): string {
  return t('asking.page.title', { product: isolatedText(product), release: isolatedText(release) })
}
