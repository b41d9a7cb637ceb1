import type { ReviewInReport } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'

const { t } = english

type DownloadsProps = {
  submission: { id: string; pdfName: string }
  review: ReviewInReport | undefined
}

/** The stored files of a submission. */
export function Downloads({ submission, review }: DownloadsProps) {
  const { id, pdfName } = submission
  return (
    <div className="report-downloads">
      <p>
        <a href={`/api/submissions/${id}/pdf`} download={pdfName}>
          {t('report-view.pdf')}
        </a>
      </p>
      <p>
        <a href={`/api/submissions/${id}/report.json`}>{t('report-view.json')}</a>
      </p>
      {review && <ReviewedFiles id={id} review={review} />}
    </div>
  )
}

/** The digests by which they can be recognised, as rows of the technical details. */
export function FileDigests({ submission }: { submission: { pdfDigest: string; reportDigest: string } }) {
  const { pdfDigest, reportDigest } = submission
  return (
    <>
      <dt>{t('report-view.pdf')}</dt>
      <dd>
        <code className="report-digest">{pdfDigest}</code>
      </dd>
      <dt>{t('report-view.json')}</dt>
      <dd>
        <code className="report-digest">{reportDigest}</code>
      </dd>
    </>
  )
}

/** Made when they are asked for, since reviews go on after a submission. */
function ReviewedFiles({ id, review }: { id: string; review: ReviewInReport }) {
  const path = `/api/submissions/${id}/reviewed`
  return (
    <>
      <p>
        <a href={`${path}/summary.pdf`}>{t('report-view.reviewed.pdf')}</a>
      </p>
      {review.conclusions.map(({ review: each, auditor }) => (
        <p key={each}>
          <a href={`${path}/${each}.pdf`}>{t('report-view.reviewed.full', { name: auditor.name })}</a>
        </p>
      ))}
      <p>
        <a href={`${path}/report.json`}>{t('report-view.reviewed.json')}</a>
      </p>
    </>
  )
}
