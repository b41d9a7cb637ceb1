import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { teamFilesOf } from '@/components/review/files-of'
import { RequestPage } from '@/components/review/threads/request-page'
import { questionsById } from '@/lib/core/format/question-place'
import { requirePerson } from '@/lib/server/identity/session'
import { findTeamsRequest } from '@/lib/server/reviews/pages/teams-threads'
import { english } from '@/lib/words/english'
import { writeAction } from './actions'

const { t } = english

/** What an auditor asks for at one question, for the members of the organisation. */
export default async function TeamsRequestPage({ params }: PageInput<'product' | 'request'>) {
  const person = await requirePerson()
  const { product: productId, request: requestId } = await params
  const found = await findTeamsRequest(person, requestId)
  if (found?.product.id !== productId) notFound()
  const { product, request, reviewId, added, questionnaire, mayAnswer, isUnderReview } = found
  const path = `/products/${product.id}/requests/${request.id}`
  const trail = [
    ...productTrail(product),
    { href: `/products/${product.id}/reviews/${reviewId}`, text: t('reviews.title') },
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <RequestPage
        request={request}
        files={teamFilesOf(product.id)}
        ask={questionsById(questionnaire).get(request.question)?.ask ?? request.question}
        added={added}
        formKey={randomUUID()}
        action={mayAnswer ? writeAction.bind(null, { productId: product.id, requestId: request.id }) : null}
      >
        {mayAnswer && isUnderReview && (
          <p className="mt-4">
            <Link href={`${path}/evidence`}>{t('review-threads.add')}</Link>
          </p>
        )}
      </RequestPage>
    </SignedInPage>
  )
}
