import { type CachedMarkup, cacheMarkup, findMarkup } from '@/app/_shell/markup/cached-markup'
import { SinceLast } from '@/components/report/head/since-last'
import { ReportView } from '@/components/report/report-view'
import { Downloads, FileDigests } from '@/components/report/sharing/downloads'
import { versionPath } from '@/components/version/version-path'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import type { Person } from '@/lib/server/identity/person'
import { findPrevious, findSinceLast, type Previous } from '@/lib/server/products/comparing/since-last'
import type { ReviewNow } from '@/lib/server/reviews/report/review-now'
import { findReviewNow } from '@/lib/server/reviews/report/reviewed-report'
import { findSubmission, type SubmissionHead } from '@/lib/server/submissions/submissions'
import { english } from '@/lib/words/english'

const { t } = english

/**
 * The report of a submission that this person may read, with its reviews and what changed since the last submission beside it, rendered
 * once for each state of these. The name it is cached under holds their digests, and the submission's id, which is in its links.
 */
export async function reportMarkup(
  person: Person,
  head: SubmissionHead,
): Promise<{ name: string; words: CachedMarkup['words'] }> {
  const review = await findReviewNow(person, head.id)
  const previous = (await findPrevious(person, head.id))?.previous ?? null
  const before = previous ? `${previous.id} ${previous.digest} ${previous.label}` : 'first'
  const name = `report ${head.id} ${head.reportDigest} ${head.pdfDigest} ${review?.digest ?? 'alone'} ${before}`
  const { words } = findMarkup(name) ?? (await renderReport(person, head.id, { name, review, previous }))
  return { name, words }
}

type Naming = { name: string; review: ReviewNow | null; previous: Previous | null }

async function renderReport(
  person: Person,
  id: string,
  { name, review, previous }: Naming,
): Promise<CachedMarkup> {
  const submission = await findSubmission(person, id)
  if (!submission) throw new Error(`The submission ${id} was there a moment ago.`)
  const { number } = submission
  const report = review ? review.beside(submission.report) : submission.report
  const since = previous && (await findSinceLast(person, id, previous))
  const { questionnaire, product } = report
  const assessed = `${isolatedText(product.name)} ${isolatedText(product.release.label)}`
  const view = (
    <ReportView
      report={report}
      since={<SinceLast since={since} />}
      downloads={<Downloads submission={submission} review={report.review} />}
      technical={<FileDigests submission={submission} />}
      versionPath={versionPath(questionnaire)}
      standardsPath={`/reports/${id}/standards`}
    />
  )
  return cacheMarkup(name, view, {
    title: t('reports.title', {
      number,
      product: assessed,
      questionnaire: `${questionnaire.title} ${questionnaire.version}`,
    }),
    questionnaire: `${questionnaire.title} ${questionnaire.version}`,
  })
}
