import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { reviewTrail } from '@/components/review/review-trail'
import { RequestList } from '@/components/review/threads/request-list'
import { LinkButton } from '@/components/ui/button/link-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { findAuditorsThreads } from '@/lib/server/reviews/pages/auditors-threads'
import { english } from '@/lib/words/english'

const { t } = english

/** What the auditor of a review asked the team for. */
export default async function RequestsPage({ params }: PageInput<'review'>) {
  const person = await requirePerson()
  const { review: id } = await params
  const found = await findAuditorsThreads(person, id)
  if (!found) notFound()
  const { review, requests, questionnaire } = found
  const path = `/reviews/${review.id}/requests`
  return (
    <SignedInPage person={person} trail={reviewTrail(review)}>
      <PageTitle>{t('review-threads.requests')}</PageTitle>
      <PageHeading lead={t('review-threads.requests-lead')}>{t('review-threads.requests')}</PageHeading>
      {review.state === 'accepted' && (
        <p className="mb-6">
          <LinkButton href={`${path}/new`}>{t('request-form.title')}</LinkButton>
        </p>
      )}
      <RequestList
        requests={requests}
        questionnaire={questionnaire}
        hrefOf={(request) => `${path}/${request}`}
      />
    </SignedInPage>
  )
}
