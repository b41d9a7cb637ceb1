import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ReasonForm } from '@/components/review/asking/forms/reason-form'
import { teamReviewTrail } from '@/components/review/asking/team-review-trail'
import { isOpenReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import { requirePerson } from '@/lib/server/identity/session'
import { findTeamReview } from '@/lib/server/reviews/asking/pages/team-review'
import { english } from '@/lib/words/english'
import { stopAction } from './actions'

const { t } = english

/** Stops a review that is asked, or asks the auditor to stop, with a reason. */
export default async function StopReviewPage({ params }: PageInput<'product' | 'review'>) {
  const person = await requirePerson()
  const { product: productId, review: reviewId } = await params
  const found = await findTeamReview(person, { productId, reviewId })
  if (!found?.mayAsk || !isOpenReview(found.review.state)) notFound()
  const isAsked = found.review.state === 'asked'
  const title = isAsked ? t('conclusion.end.stop.title') : t('asking.page.ask-to-stop')
  const lead = isAsked ? t('asking.page.stop-lead') : t('asking.page.ask-to-stop-lead')
  const path = `/products/${productId}/reviews/${reviewId}`
  return (
    <SignedInPage person={person} trail={teamReviewTrail(found.product)}>
      <ReasonForm
        action={stopAction.bind(null, { reviewId, path, isAsked })}
        formKey={randomUUID()}
        title={title}
        heading={<PageHeading lead={lead}>{title}</PageHeading>}
      />
    </SignedInPage>
  )
}
