import { english } from '@/lib/words/english'

const { t } = english

type DownloadsProps = { submission: { id: string; pdfName: string; pdfDigest: string; reportDigest: string } }

/** The stored files of a submission, with the digests by which they can be recognised. */
export function Downloads({ submission }: DownloadsProps) {
  const { id, pdfName, pdfDigest, reportDigest } = submission
  return (
    <div className="report-downloads">
      <p>
        <a href={`/api/submissions/${id}/pdf`} download={pdfName}>
          {t('report-view.pdf')}
        </a>
        <code className="report-digest">{pdfDigest}</code>
      </p>
      <p>
        <a href={`/api/submissions/${id}/report.json`}>{t('report-view.json')}</a>
        <code className="report-digest">{reportDigest}</code>
      </p>
    </div>
  )
}
