import 'server-only'
import type { Report } from '@/lib/core/report/report'
import { PdfTookTooLong } from '@/lib/pdf/pdf-process'
import { renderPdf } from '@/lib/pdf/render/render-pdf'
import { renderReview } from '@/lib/pdf/render/render-review'
import { fileName } from '../../http/file-name'
import type { Person } from '../../identity/person'
import type { MadeFile } from '../../submissions/standard-file'
import { canonicalJson, digestOf } from '../../world/digest'
import { countAttempt, printLimit } from '../../world/limits/rate-limits'
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
    const body = canonicalJson(report)
    return { body, type: 'application/json', name: nameOf(report, 'json'), digest: digestOf(body) }
  }
  const review = report.review.conclusions.find((each) => file === `${each.review}.pdf`)?.review
  if (file !== 'summary.pdf' && review === undefined) return null
  const retryAfter = await countAttempt(printLimit, person.id)
  if (retryAfter !== null) return { retryAfter }
  try {
    const body = Uint8Array.from(await (review ? renderReview(report, review) : renderPdf(report)))
    return { body, type: 'application/pdf', name: nameOf(report, 'pdf'), digest: digestOf(body) }
  } catch (error) {
    if (error instanceof PdfTookTooLong) return { tookTooLong: error.refusal }
    throw error
  }
}

function nameOf({ product, questionnaire, date }: Report, ending: string): string {
  const { id, version } = questionnaire
  return fileName(`reviewed ${product.name} ${product.release.label} ${id} ${version} ${date}`, ending)
}
