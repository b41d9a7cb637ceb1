import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { AskedReview } from '@/components/review/asking/asked-review'
import { OwnReview } from '@/components/review/asking/own-review'
import { requirePerson } from '@/lib/server/identity/session'
import { findOwnReview } from '@/lib/server/reviews/asking/pages/own-review'
import { english } from '@/lib/words/english'
import { acceptAction } from './actions'

const { t } = english

/** A review for its auditor: while it is asked, the form to accept it; afterwards what was asked and what happened. */
export default async function ReviewPage({ params }: PageInput<'review'>) {
  const person = await requirePerson()
  const found = await findOwnReview(person, (await params).review)
  if (!found) notFound()
  const { review, ...about } = found
  return (
    <SignedInPage person={person} trail={[{ href: '/reviews', text: t('reviews.title') }]}>
      {review.state === 'asked' ? (
        <AskedReview review={review} {...about} action={acceptAction.bind(null, review.id)} />
      ) : (
        <OwnReview review={review} of={about.of} />
      )}
    </SignedInPage>
  )
}
