import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { FindingList } from '@/components/review/findings/finding-list'
import { reviewTrail } from '@/components/review/review-trail'
import { LinkButton } from '@/components/ui/button/link-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { findAuditorsThreads } from '@/lib/server/reviews/pages/auditors-threads'
import { english } from '@/lib/words/english'

const { t } = english

/** The findings on the product of a review, for its auditor. */
export default async function FindingsPage({ params }: PageInput<'review'>) {
  const person = await requirePerson()
  const { review: id } = await params
  const found = await findAuditorsThreads(person, id)
  if (!found) notFound()
  const { review, findings } = found
  const path = `/reviews/${review.id}/findings`
  return (
    <SignedInPage person={person} trail={reviewTrail(review)}>
      <PageTitle>{t('findings.title')}</PageTitle>
      <PageHeading lead={t('findings.lead-auditor', { product: review.product })}>
        {t('findings.title')}
      </PageHeading>
      {review.state === 'accepted' && (
        <p className="mb-6">
          <LinkButton href={`${path}/new`}>{t('finding-form.title')}</LinkButton>
        </p>
      )}
      <FindingList findings={findings} hrefOf={(finding) => `${path}/${finding}`} />
    </SignedInPage>
  )
}
