import 'server-only'
import { storedEvidenceSchema } from '@/lib/core/answers/evidence/evidence'
import type { AddedEvidence, EvidenceRequest } from '@/lib/core/review/lifecycle/review-thread'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { Transaction } from '../../world/transaction'
import { asReviewFile, fileRelation } from '../files/read-files'
import { asMessage, threadRelation } from '../threads/read-thread'

const named = { select: { name: true } } as const

/** What was asked for in one or several reviews, the first request first. */
export async function readRequests(
  db: Transaction,
  ...reviewIds: readonly string[]
): Promise<EvidenceRequest[]> {
  const rows = await db.evidenceRequest.findMany({
    where: { reviewId: { in: [...reviewIds] } },
    include: { askedBy: named, messages: threadRelation, files: fileRelation },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, key, askedBy, at, messages, files }) => ({
    id,
    question: key,
    by: storedText(askedBy.name),
    at: at.toISOString(),
    thread: messages.map(asMessage),
    files: files.map(asReviewFile),
  }))
}

/** What the team added during one or several reviews, the first piece first. */
export async function readAddedEvidence(
  db: Transaction,
  ...reviewIds: readonly string[]
): Promise<AddedEvidence[]> {
  const rows = await db.addedEvidence.findMany({
    where: { reviewId: { in: [...reviewIds] } },
    include: { addedBy: named },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, key, addedBy, at, evidence }) => ({
    id,
    question: key,
    by: storedText(addedBy.name),
    at: at.toISOString(),
    evidence: storedEvidenceSchema.parse(evidence),
  }))
}
