import 'server-only'
import type { Report } from '@/lib/core/report/report'
import { renderPdf } from '@/lib/pdf/render/render-pdf'
import { renderReview } from '@/lib/pdf/render/render-review'
import { fileName } from '../../http/file-name'
import type { Person } from '../../identity/person'
import { type MadeFile, makePdf, readyFile } from '../../submissions/made/made-file'
import { canonicalJson } from '../../world/digest'
import { findReviewedReport } from './reviewed-report'

/**
 * The report of a submission with its reviews as they are now: `report.json`, the PDF `summary.pdf`, or the auditor's full
 * report, which is called by the id of its review, such as `<id>.pdf`. Null where it is not there or not theirs to read.
 */
export async function readReviewedFile(
  person: Person,
  { id, file }: { id: string; file: string },
): Promise<MadeFile> {
  const report = await findReviewedReport(person, id)
  if (!report?.review) return null
  if (file === 'report.json') {
    return readyFile(canonicalJson(report), 'application/json', nameOf(report, 'json'))
  }
  const review = report.review.conclusions.find((each) => file === `${each.review}.pdf`)?.review
  if (file !== 'summary.pdf' && review === undefined) return null
  return makePdf(person, nameOf(report, 'pdf'), () =>
    review ? renderReview(report, review) : renderPdf(report),
  )
}

function nameOf({ product, questionnaire, date }: Report, ending: string): string {
  const { id, version } = questionnaire
  return fileName(`reviewed ${product.name} ${product.release.label} ${id} ${version} ${date}`, ending)
}
