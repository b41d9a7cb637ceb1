import type { ReviewScope } from '@/lib/core/review/scope'
import type { Member } from '@/lib/server/identity/person'
import { newId } from '@/lib/server/world/new-id'
import { ownerDatabase } from './owner-database'

type Order = {
  submissionId: string
  auditor: Member
  askedBy: Member
  scope?: ReviewScope
  /** A review that was returned before. */
  followsId?: string
}

/** A review that its auditor has accepted, as rows; gives its id. */
export async function addAcceptedReview({ submissionId, auditor, askedBy, scope, followsId }: Order) {
  const id = newId()
  const { organisationId, assessment } = await ownerDatabase().submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: { assessment: { include: { release: true } } },
  })
  const now = new Date()
  await ownerDatabase().review.create({
    data: {
      id,
      organisationId,
      submissionId,
      productId: assessment.release.productId,
      state: 'accepted',
      askedById: askedBy.id,
      askedAt: now,
      why: 'A customer asks for it.',
      scope: scope ?? 'everything',
      auditorId: auditor.id,
      acceptedAt: now,
      ...(followsId ? { followsId } : {}),
    },
  })
  return id
}

/** Ends a review, as its auditor or a step of its team would. */
export async function endReview(id: string, state: 'stopped' | 'returned' | 'concluded'): Promise<void> {
  await ownerDatabase().review.update({ where: { id }, data: { state } })
}
