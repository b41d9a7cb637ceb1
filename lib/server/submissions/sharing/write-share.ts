import 'server-only'
import type { ChangeScope } from '../../access/scope'
import type { NewShare } from './new-share'

export type SharePlace = {
  organisationId: string
  submissionId: string
  assessmentId: string
  /** The last day of the submission's report. */
  validUntil: Date
  /** For whom it is, for the team; empty where nobody is named. */
  recipient: string
}

/** Writes a link with its event, which does not hold the secret; the caller has asked the policy. */
export async function writeShare(
  { db, person, record }: ChangeScope,
  { assessmentId, recipient, ...place }: SharePlace,
  share: NewShare,
): Promise<string> {
  const { id } = share
  const at = new Date()
  await db.shareLink.create({
    data: { ...share, ...place, recipient: recipient || null, createdById: person.id, createdAt: at },
    select: { id: true },
  })
  const data = { shareLink: id, submission: place.submissionId, pdfDigest: share.pdfDigest }
  record({
    organisationId: place.organisationId,
    kind: 'share-link-made',
    subjectId: assessmentId,
    at,
    data,
  })
  return id
}
