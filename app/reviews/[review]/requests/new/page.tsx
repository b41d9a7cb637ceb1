import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { questionChoices } from '@/components/review/question-choices'
import { reviewTrail } from '@/components/review/review-trail'
import { RequestForm } from '@/components/review/threads/request-form'
import { requirePerson } from '@/lib/server/identity/session'
import { findAuditorsThreads } from '@/lib/server/reviews/pages/auditors-threads'
import { english } from '@/lib/words/english'
import { requestAction } from '../actions'

const { t } = english

/** Asks the team for evidence, at the question of the query where there is one. */
export default async function NewRequestPage({ params, searchParams }: PageInput<'review'>) {
  const person = await requirePerson()
  const [{ review: id }, { question }] = [await params, await searchParams]
  const found = await findAuditorsThreads(person, id)
  if (found?.review.state !== 'accepted') notFound()
  const { review, questionnaire } = found
  const trail = [
    ...reviewTrail(review),
    { href: `/reviews/${review.id}/requests`, text: t('review-threads.requests') },
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <RequestForm
        action={requestAction.bind(null, review.id)}
        formKey={randomUUID()}
        questions={questionChoices(questionnaire)}
        question={typeof question === 'string' ? question : ''}
      />
    </SignedInPage>
  )
}
