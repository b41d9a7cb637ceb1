import 'server-only'
import type { Accountable } from '@/lib/core/products/product'
import type { HandingOn } from '@/lib/core/report/handing-on/handing-on-schema'
import type { ChangeScope } from '../access/scope'
import { readChainHead } from '../records/events'
import { nameInSubmission } from '../records/evidence/name-in-submission'
import { environment } from '../world/environment'
import { newId } from '../world/new-id'
import type { FrozenSubmission } from './submission-content'
import type { SubmissionHead } from './submission-inputs'

/** What names the next submission; `number` is that of its draft. */
export function newHead(
  number: number,
  given: { accountable: Accountable; handingOn: HandingOn },
): SubmissionHead {
  const id = newId()
  return { id, number, at: new Date(), ...given, address: `${environment().publicUrl}/reports/${id}` }
}

/** Writes a submission with its event and with the head of the organisation's chain before it; the caller has asked the policy and holds the assessment's lock. */
export async function writeSubmission(
  { db, person, record }: ChangeScope,
  place: { organisationId: string; assessmentId: string; draftId: string },
  { id, number, at, accountable }: SubmissionHead,
  frozen: FrozenSubmission,
): Promise<string> {
  const { organisationId, assessmentId, draftId } = place
  const by = { submittedById: person.id, submittedAt: at }
  const answersForIt = { accountableName: accountable.name, accountableRole: accountable.role }
  const chain = await readChainHead(db, organisationId)
  await db.submission.create({
    data: { ...frozen, ...chain, id, organisationId, assessmentId, draftId, number, ...by, ...answersForIt },
    select: { id: true },
  })
  await nameInSubmission(db, { submissionId: id, assessmentId })
  const { contentDigest, reportDigest, pdfDigest } = frozen
  record({
    organisationId,
    kind: 'assessment-submitted',
    subjectId: assessmentId,
    at,
    data: { submission: id, number, contentDigest, reportDigest, pdfDigest },
  })
  return id
}
