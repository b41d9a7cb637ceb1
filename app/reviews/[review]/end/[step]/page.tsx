import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ReasonForm } from '@/components/review/asking/forms/reason-form'
import { reviewTrail } from '@/components/review/review-trail'
import { Button } from '@/components/ui/button/button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { needsReason } from '@/lib/core/review/lifecycle/review-lifecycle'
import { requirePerson } from '@/lib/server/identity/session'
import { endings } from '@/lib/server/reviews/conclusion/end-review'
import { findEnding } from '@/lib/server/reviews/conclusion/find-ending'
import { english } from '@/lib/words/english'
import { endAction } from './actions'

const { t } = english

/** Declines, stops or returns a review, closes it as overtaken, or withdraws its conclusion. */
export default async function EndPage({ params }: PageInput<'review' | 'step'>) {
  const person = await requirePerson()
  const { review: id, step: asked } = await params
  const step = endings.find((each) => each === asked)
  const review = step && (await findEnding(person, id, step))
  if (!step || !review) notFound()
  const title = t(`conclusion.end.${step}.title`)
  const heading = <PageHeading lead={t(`conclusion.end.${step}.lead`)}>{title}</PageHeading>
  const action = endAction.bind(null, { reviewId: review.id, step })
  return (
    <SignedInPage person={person} trail={reviewTrail(review)}>
      {needsReason(step, 'auditor') ? (
        <ReasonForm action={action} formKey={randomUUID()} title={title} heading={heading} />
      ) : (
        <>
          <PageTitle>{title}</PageTitle>
          {heading}
          <ActForm action={action}>
            <Button>{title}</Button>
          </ActForm>
        </>
      )}
    </SignedInPage>
  )
}
