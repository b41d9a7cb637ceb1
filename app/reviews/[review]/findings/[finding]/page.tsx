import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { filesOf } from '@/components/review/files-of'
import { FindingPage } from '@/components/review/findings/finding-page'
import { reviewTrail } from '@/components/review/review-trail'
import { stepsOf } from '@/lib/core/review/lifecycle/finding-lifecycle'
import { requirePerson } from '@/lib/server/identity/session'
import { findAuditorsThreads } from '@/lib/server/reviews/pages/auditors-threads'
import { english } from '@/lib/words/english'
import { replyAction } from '../actions'

const { t } = english

/** One finding, for the auditor of a review of its product. */
export default async function AuditorsFindingPage({ params }: PageInput<'review' | 'finding'>) {
  const person = await requirePerson()
  const { review: id, finding: findingId } = await params
  const found = await findAuditorsThreads(person, id)
  const finding = found?.findings.find((each) => each.id === findingId)
  if (!found || !finding) notFound()
  const { review, questionnaire } = found
  const now = { grade: finding.content.grade, state: finding.state }
  const trail = [
    ...reviewTrail(review),
    { href: `/reviews/${review.id}/findings`, text: t('findings.title') },
  ]
  return (
    <SignedInPage person={person} trail={trail}>
      <FindingPage
        finding={finding}
        files={filesOf(review, { is: 'finding', findingId: finding.id })}
        questionnaire={questionnaire}
        formKey={randomUUID()}
        action={replyAction.bind(null, { reviewId: review.id, findingId: finding.id })}
        steps={stepsOf(now, finding.raisedBy.id === person.id ? 'its-auditor' : 'auditor')}
      />
    </SignedInPage>
  )
}
