import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ReasonForm } from '@/components/review/asking/forms/reason-form'
import { reviewTrail } from '@/components/review/review-trail'
import { isOpenReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import { requirePerson } from '@/lib/server/identity/session'
import { findOwnReview } from '@/lib/server/reviews/asking/pages/own-review'
import { english } from '@/lib/words/english'
import { endAction } from './actions'

const { t } = english

/** Declines or stops a review, with a reason, as its auditor. */
export default async function EndReviewPage({ params }: PageInput<'review'>) {
  const person = await requirePerson()
  const found = await findOwnReview(person, (await params).review)
  if (!found || !isOpenReview(found.review.state)) notFound()
  const { review, of } = found
  const isAsked = review.state === 'asked'
  const title = isAsked ? t('asking.page.decline') : t('asking.page.stop')
  const lead = isAsked ? t('asking.page.decline-lead') : t('asking.page.own-stop-lead')
  return (
    <SignedInPage person={person} trail={reviewTrail({ id: review.id, ...of })}>
      <ReasonForm
        action={endAction.bind(null, { reviewId: review.id, isAsked })}
        formKey={randomUUID()}
        title={title}
        heading={<PageHeading lead={lead}>{title}</PageHeading>}
      />
    </SignedInPage>
  )
}
