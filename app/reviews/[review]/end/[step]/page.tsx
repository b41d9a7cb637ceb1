import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ReasonForm } from '@/components/review/conclusion/reason-form'
import { reviewTrail } from '@/components/review/review-trail'
import { needsReason } from '@/lib/core/review/lifecycle/review-lifecycle'
import { requirePerson } from '@/lib/server/identity/session'
import { endings } from '@/lib/server/reviews/conclusion/end-review'
import { findEnding } from '@/lib/server/reviews/conclusion/find-ending'
import { english } from '@/lib/words/english'
import { endAction } from './actions'

const { t } = english

/** Returns a submission, closes its review as overtaken, or withdraws a conclusion. */
export default async function EndPage({ params }: PageInput<'review' | 'step'>) {
  const person = await requirePerson()
  const { review: id, step: asked } = await params
  const step = endings.find((each) => each === asked)
  const review = step && (await findEnding(person, id, step))
  if (!step || !review) notFound()
  const title = t(`conclusion.end.${step}.title`)
  const reason = { label: t('conclusion.reason'), hint: t('conclusion.reason-hint') }
  return (
    <SignedInPage person={person} trail={reviewTrail(review)}>
      <ReasonForm
        action={endAction.bind(null, { reviewId: review.id, step })}
        title={title}
        button={t(`conclusion.end.${step}.button`)}
        heading={<PageHeading lead={t(`conclusion.end.${step}.lead`)}>{title}</PageHeading>}
        reason={needsReason(step, 'auditor') ? reason : null}
      />
    </SignedInPage>
  )
}
