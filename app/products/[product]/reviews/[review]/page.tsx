import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ReviewFacts } from '@/components/review/asking/review-facts'
import { ReviewStateTag } from '@/components/review/asking/review-state-tag'
import { ReviewSteps } from '@/components/review/asking/review-steps'
import { teamReviewTrail } from '@/components/review/asking/team-review-trail'
import { WaitingForAuditor } from '@/components/review/asking/waiting-for-auditor'
import { TeamThreads } from '@/components/review/threads/team-threads'
import { LinkButton } from '@/components/ui/button/link-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findTeamReview } from '@/lib/server/reviews/asking/pages/team-review'
import { findTeamsThreads } from '@/lib/server/reviews/pages/teams-threads'
import { english } from '@/lib/words/english'
import { inviteAgainAction } from './actions'

const { t } = english

/** A review as its team sees it: what was asked, what the auditor stated, every step with its reason. */
export default async function TeamReviewPage({ params }: PageInput<'product' | 'review'>) {
  const person = await requirePerson()
  const { product: productId, review: reviewId } = await params
  const found = await findTeamReview(person, { productId, reviewId })
  if (!found) notFound()
  const threads = await findTeamsThreads(person, reviewId)
  const { product, organisation, review, submission, mayAsk, waiting } = found
  const { release, number } = submission
  const title = t('asking.page.title', {
    product: isolatedText(product.name),
    release: isolatedText(release),
  })
  const path = `/products/${product.id}/reviews/${review.id}`
  const invitation = waiting && 'invitation' in waiting ? waiting.invitation : undefined
  return (
    <SignedInPage person={person} trail={teamReviewTrail(product)}>
      <PageTitle>{title}</PageTitle>
      <PageHeading
        over={
          <span className="flex flex-wrap items-center gap-x-3">
            <ReviewStateTag state={review.state} outcome={review.outcome} />
          </span>
        }
      >
        {title}
      </PageHeading>
      <ReviewFacts
        review={review}
        of={{ organisation, maker: product.maker ?? null, product: product.name, release, number }}
        invited={invitation?.email}
      />
      <p className="mt-4">
        <Link href={`/reports/${submission.id}`}>{t('asking.page.report')}</Link>
      </p>
      {waiting && (
        <WaitingForAuditor
          invitation={invitation ?? null}
          path={path}
          formKey={randomUUID()}
          action={inviteAgainAction.bind(null, review.id)}
        />
      )}
      <ReviewSteps steps={review.steps} />
      {mayAsk && review.state === 'returned' && (
        <p className="mt-6">
          <LinkButton href={`${path}/send-again`}>{t('send-again.title')}</LinkButton>
        </p>
      )}
      {threads && review.state !== 'asked' && <TeamThreads productId={product.id} {...threads} />}
      {mayAsk && (review.state === 'asked' || review.state === 'accepted') && (
        <p className="mt-10">
          <LinkButton href={`${path}/stop`} look="quiet">
            {review.state === 'asked' ? t('conclusion.end.stop.title') : t('asking.page.ask-to-stop')}
          </LinkButton>
        </p>
      )}
    </SignedInPage>
  )
}
