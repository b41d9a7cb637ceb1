import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ConcludeForm } from '@/components/review/conclusion/conclude-form'
import { InTheWay } from '@/components/review/conclusion/in-the-way'
import { WaitingVerdicts } from '@/components/review/desk/waiting-verdicts'
import { reviewTrail } from '@/components/review/review-trail'
import { LinkButton } from '@/components/ui/button/link-button'
import { examinedWords } from '@/lib/core/review/verified/examined-words'
import { requirePerson } from '@/lib/server/identity/session'
import { findConcludePage } from '@/lib/server/reviews/conclusion/conclude-page'
import { english } from '@/lib/words/english'
import { concludeAction } from './actions'

const { t } = english

/** Concludes a review: what was examined, what is in the way, the outcome and the limits. */
export default async function ConcludePage({ params }: PageInput<'review'>) {
  const person = await requirePerson()
  const { review: id } = await params
  const found = await findConcludePage(person, id)
  if (!found) notFound()
  const { review, questionnaire, inTheWay, result } = found
  return (
    <SignedInPage person={person} trail={reviewTrail(review)}>
      <ConcludeForm
        action={concludeAction.bind(null, review.id)}
        reviewId={review.id}
        names={{
          confirmed: t('reviewed.outcome.confirmed'),
          'with-reservations': t('reviewed.outcome.with-reservations'),
          'not-confirmed': t('reviewed.outcome.not-confirmed'),
        }}
        heading={
          <>
            <PageHeading lead={t('conclusion.lead')}>{t('conclude-form.title')}</PageHeading>
            <WaitingVerdicts personId={person.id} reviewId={review.id} isConcluding />
            <p className="mb-6 text-lead">{examinedWords(result.total, english)}</p>
            <p className="mb-8">
              <LinkButton href={`/reviews/${review.id}/end/return`} look="quiet">
                {t('conclusion.end.return.title')}
              </LinkButton>
            </p>
            <h2 className="mb-4 text-heading">{t('conclusion.in-the-way')}</h2>
            <InTheWay reviewId={review.id} questionnaire={questionnaire} inTheWay={inTheWay} />
          </>
        }
      />
    </SignedInPage>
  )
}
