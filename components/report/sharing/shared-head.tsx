import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { WithIsolated } from '../../ui/isolated'

const { t } = english

type SharedHeadProps = {
  report: Report
  organisation: string
  /** Of the link's page. */
  path: string
  /** `alone`: nobody was ever asked for a review. */
  reading: 'alone' | 'reviewed' | 'as-submitted'
}

/** Who shares the report and until when, the other reading of it, and its files. */
export function SharedHead({ report, organisation, path, reading }: SharedHeadProps) {
  const until = report.submission?.validUntil ?? report.date
  return (
    <div className="report-downloads">
      <p>
        <WithIsolated names={[organisation]}>{t('shared.by', { organisation, until })}</WithIsolated>{' '}
        {t(`shared.reading.${reading}`)}
      </p>
      {reading !== 'alone' && (
        <p>
          {reading === 'reviewed' ? (
            <a href={`${path}?as=submitted`}>{t('shared.as-submitted')}</a>
          ) : (
            <a href={path}>{t('shared.with-reviews')}</a>
          )}
        </p>
      )}
      <p>
        <a href={`${path}/copy.pdf`} rel="nofollow">
          {t('shared.copy')}
        </a>
      </p>
      {reading !== 'alone' && (
        <p>
          <a href={`${path}/reviewed.pdf`} rel="nofollow">
            {t('report-view.reviewed.pdf')}
          </a>
        </p>
      )}
    </div>
  )
}
