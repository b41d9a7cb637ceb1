import { randomUUID } from 'node:crypto'
import { ownerDatabase } from '../owner-database'
import { questionId } from './tenant'

/** A review with a finding and a request for evidence, made by the owner of the tables. */
export type ReviewThreads = { reviewId: string; findingId: string; requestId: string }

/** Threads in a new review of a submission; ids of nothing where there is no such submission. */
export async function threadsOfSubmission(
  submissionId: string,
  state: 'accepted' | 'returned' = 'accepted',
): Promise<ReviewThreads> {
  const db = ownerDatabase()
  const include = { assessment: { include: { release: true } } }
  const where = { id: isUuid(submissionId) ? submissionId : randomUUID() }
  const submission = await db.submission.findUnique({ where, include })
  if (!submission) return { reviewId: submissionId, findingId: submissionId, requestId: submissionId }
  const { organisationId, submittedById: askedById } = submission
  const productId = submission.assessment.release.productId
  const id = randomUUID()
  const asked = { askedById, askedAt: new Date(), why: 'A customer asks.', scope: 'everything' }
  const place = { id, organisationId, productId, submissionId }
  await db.review.create({ data: { ...place, ...asked, auditorId: askedById, state } })
  return threadsOfReview(id)
}

/** A finding and a request in a review; ids of nothing where there is no such review. */
export async function threadsOfReview(reviewId: string): Promise<ReviewThreads> {
  const db = ownerDatabase()
  const review = isUuid(reviewId) ? await db.review.findUnique({ where: { id: reviewId } }) : null
  if (!review?.auditorId) return { reviewId, findingId: reviewId, requestId: reviewId }
  const { organisationId, productId, auditorId } = review
  const [findingId, requestId, at] = [randomUUID(), randomUUID(), new Date()]
  const content = { grade: 'good-practice', found: 'A lock.', matters: 'It holds.' }
  const by = { raisedById: auditorId, raisedAt: at }
  await db.finding.create({ data: { id: findingId, organisationId, productId, reviewId, content, ...by } })
  const request = { id: requestId, organisationId, reviewId, key: questionId, askedById: auditorId, at }
  await db.evidenceRequest.create({ data: request })
  return { reviewId, findingId, requestId }
}

/** The digest of a file of the product that was added during a review; of nothing where there is no such review. */
export async function fileOfReview(reviewId: string): Promise<string> {
  const db = ownerDatabase()
  const review = isUuid(reviewId) ? await db.review.findUnique({ where: { id: reviewId } }) : null
  if (!review) return 'f'.repeat(64)
  const { organisationId, productId, askedById: addedById } = review
  const { sha256 } = await db.evidenceFile.findFirstOrThrow({ where: { productId } })
  const evidence = { title: 'A file', kind: 'document', speaksOf: '2026-03-04', sha256 }
  const about = { id: randomUUID(), organisationId, reviewId, key: questionId }
  await db.addedEvidence.create({ data: { ...about, evidence, addedById, at: new Date() } })
  return sha256
}

/** A file of a finding in a new review of a submission; of nothing where there is no such submission. */
export async function attachedToFinding(submissionId: string): Promise<{ reviewId: string; sha256: string }> {
  const db = ownerDatabase()
  const { reviewId, findingId } = await threadsOfSubmission(submissionId)
  const review = isUuid(reviewId) ? await db.review.findUnique({ where: { id: reviewId } }) : null
  if (!review) return { reviewId, sha256: 'f'.repeat(64) }
  const { organisationId, productId, askedById: addedById } = review
  const { sha256, bytes, type } = await db.evidenceFile.findFirstOrThrow({ where: { productId } })
  const about = { id: randomUUID(), organisationId, reviewId, findingId }
  const file = { sha256, bytes, type, name: 'notes.txt', addedById, at: new Date() }
  await db.reviewFile.create({ data: { ...about, ...file } })
  return { reviewId, sha256 }
}

function isUuid(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text)
}
