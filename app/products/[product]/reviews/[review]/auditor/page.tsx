import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { NameAuditorForm } from '@/components/review/asking/forms/name-auditor-form'
import { teamReviewTrail } from '@/components/review/asking/team-review-trail'
import { auditorChoices } from '@/components/review/asking/why-not'
import { requirePerson } from '@/lib/server/identity/session'
import { findTeamReview } from '@/lib/server/reviews/asking/pages/team-review'
import { english } from '@/lib/words/english'
import { nameAuditorAction } from './actions'

const { t } = english

/** Names another auditor, where the one before was lost. */
export default async function NameAuditorPage({ params }: PageInput<'product' | 'review'>) {
  const person = await requirePerson()
  const { product: productId, review: reviewId } = await params
  const found = await findTeamReview(person, { productId, reviewId })
  if (!found?.waiting || !('auditors' in found.waiting)) notFound()
  const title = t('asking.page.name')
  const path = `/products/${productId}/reviews/${reviewId}`
  return (
    <SignedInPage person={person} trail={teamReviewTrail(found.product)}>
      <NameAuditorForm
        action={nameAuditorAction.bind(null, { reviewId, path })}
        formKey={randomUUID()}
        title={title}
        heading={<PageHeading lead={t('asking.page.waiting-lost')}>{title}</PageHeading>}
        auditors={auditorChoices(found.waiting.auditors)}
        nobody={t('asking.no-auditors')}
      />
    </SignedInPage>
  )
}
