import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { FindingForm } from '@/components/review/findings/finding-form'
import { questionChoices } from '@/components/review/question-choices'
import { reviewTrail } from '@/components/review/review-trail'
import { requirePerson } from '@/lib/server/identity/session'
import { findAuditorsThreads } from '@/lib/server/reviews/pages/auditors-threads'
import { english } from '@/lib/words/english'
import { raiseAction } from '../actions'

const { t } = english

/** Raises a finding in a review, about the question of the query where there is one. */
export default async function NewFindingPage({ params, searchParams }: PageInput<'review'>) {
  const person = await requirePerson()
  const [{ review: id }, { question }] = [await params, await searchParams]
  const found = await findAuditorsThreads(person, id)
  if (found?.review.state !== 'accepted') notFound()
  const { review, questionnaire } = found
  const trail = [
    ...reviewTrail(review),
    { href: `/reviews/${review.id}/findings`, text: t('findings.title') },
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <FindingForm
        action={raiseAction.bind(null, review.id)}
        formKey={randomUUID()}
        questions={questionChoices(questionnaire)}
        question={typeof question === 'string' ? question : ''}
      />
    </SignedInPage>
  )
}
