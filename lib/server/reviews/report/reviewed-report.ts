import 'server-only'
import type { Report } from '@/lib/core/report/report'
import { reviewedReport } from '@/lib/core/report/review/reviewed-report'
import { reviewWords } from '@/lib/words/report-words'
import { readAs } from '../../access/as-person'
import type { Person } from '../../identity/person'
import { findSubmission } from '../../submissions/submissions'
import { canonicalJson, digestOf } from '../../world/digest'
import { readReviewRows, reviewInput } from './read-review-input'

/** The reviews of a submission's product as they are now, and a digest of all that a report says of them. */
export type ReviewNow = { digest: string; beside: (report: Report) => Report }

/** Null where no review was ever asked for, and where the submission is not theirs to read. */
export async function findReviewNow(person: Person, submissionId: string): Promise<ReviewNow | null> {
  const rows = await readAs(person, async ({ db, findSubmission: find }) => {
    const found = await find('read-submission', submissionId)
    return found && readReviewRows(db, found)
  })
  if (!rows) return null
  const input = reviewInput(rows)
  const { conclusions, reviews } = input
  const digest = digestOf(
    canonicalJson({ reviews, conclusions: conclusions.map(({ conclusion: _, ...rest }) => rest) }),
  )
  return { digest, beside: (report) => reviewedReport(report, input, reviewWords(report.language)) }
}

/** The report of a submission with its reviews beside it; null where there are none, or it is not theirs to read. */
export async function findReviewedReport(person: Person, submissionId: string): Promise<Report | null> {
  const review = await findReviewNow(person, submissionId)
  const submission = review && (await findSubmission(person, submissionId))
  return submission ? review.beside(submission.report) : null
}
