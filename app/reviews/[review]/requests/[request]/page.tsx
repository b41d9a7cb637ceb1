import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { filesOf } from '@/components/review/files-of'
import { reviewTrail } from '@/components/review/review-trail'
import { RequestPage } from '@/components/review/threads/request-page'
import { questionsById } from '@/lib/core/format/question-place'
import { requirePerson } from '@/lib/server/identity/session'
import { findAuditorsThreads } from '@/lib/server/reviews/pages/auditors-threads'
import { english } from '@/lib/words/english'
import { messageAction } from '../actions'

const { t } = english

/** One request for evidence, for the auditor who made it. */
export default async function AuditorsRequestPage({ params }: PageInput<'review' | 'request'>) {
  const person = await requirePerson()
  const { review: id, request: requestId } = await params
  const found = await findAuditorsThreads(person, id)
  const request = found?.requests.find((each) => each.id === requestId)
  if (!found || !request) notFound()
  const { review, questionnaire, added } = found
  const trail = [
    ...reviewTrail(review),
    { href: `/reviews/${review.id}/requests`, text: t('review-threads.requests') },
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <RequestPage
        request={request}
        files={filesOf(review, { is: 'request', requestId: request.id })}
        ask={questionsById(questionnaire).get(request.question)?.ask ?? request.question}
        added={added.filter(({ question }) => question === request.question)}
        formKey={randomUUID()}
        action={messageAction.bind(null, { reviewId: review.id, requestId: request.id })}
      />
    </SignedInPage>
  )
}
