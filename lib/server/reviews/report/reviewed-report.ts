import 'server-only'
import type { Report } from '@/lib/core/report/report'
import { readAs } from '../../access/as-person'
import type { Person } from '../../identity/person'
import { findSubmission } from '../../submissions/submissions'
import { readReviewRows, reviewInput } from './read-review-input'
import { type ReviewNow, reviewNow } from './review-now'

/** Null where no review was ever asked for, and where the submission is not theirs to read. */
export async function findReviewNow(person: Person, submissionId: string): Promise<ReviewNow | null> {
  const rows = await readAs(person, async ({ db, findSubmission: find }) => {
    const found = await find('read-submission', submissionId)
    const reviews = found && (await readReviewRows(db, found.productId))
    if (!reviews) return null
    const select = { id: true, content: true, contentDigest: true } as const
    return { reviews, of: await db.submission.findUniqueOrThrow({ where: { id: found.id }, select }) }
  })
  return rows && reviewNow(reviewInput(rows.reviews, rows.of))
}

/** The report of a submission with its reviews beside it; null where there are none, or it is not theirs to read. */
export async function findReviewedReport(person: Person, submissionId: string): Promise<Report | null> {
  const review = await findReviewNow(person, submissionId)
  const submission = review && (await findSubmission(person, submissionId))
  return submission ? review.beside(submission.report) : null
}
