import type { Report } from '../../core/report/report'
import { print } from '../print'
import { printedReview } from '../printed/review/printed-review'

/**
 * The full report of one conclusion as a PDF/UA-1 file; same report, same bytes. `review` is the id of its review; throws
 * where the report has no conclusion of it.
 */
export function renderReview(report: Report, review: string): Promise<Uint8Array> {
  const conclusion = report.review?.conclusions.find((each) => each.review === review)
  if (!conclusion) throw new Error(`The report has no conclusion of the review ${review}.`)
  const timestamp = Math.floor(Date.parse(conclusion.at) / 1000)
  return print({ template: 'review', data: printedReview(report, conclusion), timestamp })
}
