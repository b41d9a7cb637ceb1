import 'server-only'
import type { ReviewFile } from '@/lib/core/review/lifecycle/review-thread'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { Prisma } from '../../generated/client'
import type { Transaction } from '../../world/transaction'

// Files of reviews as rows. Policies of the database leave those that the scope may see.

const inOrder = [{ at: 'asc' }, { id: 'asc' }] as const

/** Those of a finding or a request with who attached them, the first one first. */
export const fileRelation = {
  include: { addedBy: { select: { name: true } } },
  orderBy: [...inOrder],
} satisfies Prisma.ReviewFileFindManyArgs

type Row = Prisma.ReviewFileGetPayload<Pick<typeof fileRelation, 'include'>>

export function asReviewFile({ id, reviewId, name, type, bytes, sha256, addedBy, at }: Row): ReviewFile {
  const about = { id, reviewId, name: storedText(name), type, bytes, sha256 }
  return { ...about, by: storedText(addedBy.name), at: at.toISOString() }
}

/** A file of the verdict on a question, and the account of who attached it. */
export type VerdictFile = ReviewFile & { question: string; addedById: string }

/** Those of verdicts of one or several reviews, the first one first. */
export async function readVerdictFiles(
  db: Transaction,
  ...reviewIds: readonly string[]
): Promise<VerdictFile[]> {
  const rows = await db.reviewFile.findMany({
    where: { reviewId: { in: [...reviewIds] }, question: { not: null } },
    ...fileRelation,
  })
  return rows.flatMap((row) =>
    row.question === null ? [] : { ...asReviewFile(row), question: row.question, addedById: row.addedById },
  )
}

/**
 * Those that go with the verdicts of a review's auditor: what they attached since they accepted, and in the reviews that it
 * follows, whose verdicts may have been taken over.
 */
export function ownVerdictFiles(
  files: readonly VerdictFile[],
  { id, auditorId, acceptedAt }: { id: string; auditorId: string | null; acceptedAt: Date | null },
): VerdictFile[] {
  const since = acceptedAt?.toISOString() ?? ''
  return files.filter(
    ({ addedById, reviewId, at }) => addedById === auditorId && (reviewId !== id || at >= since),
  )
}
