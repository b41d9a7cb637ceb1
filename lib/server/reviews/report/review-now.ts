import 'server-only'
import type { Report } from '@/lib/core/report/report'
import type { ReviewInput } from '@/lib/core/report/review/review-input'
import { reviewedReport } from '@/lib/core/report/review/reviewed-report'
import { reviewWords } from '@/lib/words/report-words'
import { canonicalJson, digestOf } from '../../world/digest'

/** The reviews of a submission's product as they are now, and a digest of all that a report says of them. */
export type ReviewNow = { digest: string; beside: (report: Report) => Report }

/** Of reviews that were read in a scope. */
export function reviewNow(input: ReviewInput): ReviewNow {
  const { conclusions, reviews } = input
  const digest = digestOf(
    canonicalJson({ reviews, conclusions: conclusions.map(({ conclusion: _, ...rest }) => rest) }),
  )
  return { digest, beside: (report) => reviewedReport(report, input, reviewWords(report.language)) }
}
