import 'server-only'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { AddedEvidence, EvidenceRequest, Finding } from '@/lib/core/review/lifecycle/review-thread'
import { type OwnReview, readAsAuditor } from '../../access/as-auditor'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { readFindings } from '../findings/read-findings'
import { readAddedEvidence, readRequests } from '../requests/read-requests'

export type AuditorsThreads = {
  review: OwnReview
  questionnaire: Questionnaire
  /** All on the product, of earlier reviews too. */
  findings: Finding[]
  /** Those of the reviews that it follows, too. */
  requests: EvidenceRequest[]
  added: AddedEvidence[]
}

/** Findings and requests for the auditor of a review that was accepted; null where it is not theirs. */
export async function findAuditorsThreads(person: Person, reviewId: string): Promise<AuditorsThreads | null> {
  const read = await readAsAuditor(person, reviewId, async ({ db, review }) => ({
    review,
    findings: await readFindings(db, review.productId),
    requests: await readRequests(db, ...review.chain),
    added: await readAddedEvidence(db, ...review.chain),
  }))
  if (!read || unreadable.includes(read.review.state)) return null
  return { ...read, questionnaire: requireQuestionnaire(read.review.pin) }
}

const unreadable = ['asked', 'declined', 'stopped']
