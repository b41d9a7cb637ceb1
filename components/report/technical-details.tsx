import type { ReactNode } from 'react'
import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { Fold } from './document/fold'

const { t } = english

type TechnicalDetailsProps = {
  report: Pick<Report, 'contentDigest' | 'countsWords' | 'date' | 'questionnaire' | 'submission'>
  /** Rows of the surrounding page, such as the digests of its files. */
  children?: ReactNode
}

/** By what the report and what it was made from can be recognised. */
export function TechnicalDetails({ report, children }: TechnicalDetailsProps) {
  const { questionnaire } = report
  return (
    <Fold summary={t('glance.technical')}>
      <dl className="report-facts">
        <dt>{t('report-view.score-date')}</dt>
        <dd>{t('report-view.utc', { date: report.date })}</dd>
        <dt>{t('report-view.questionnaire')}</dt>
        <dd>
          {questionnaire.title} {questionnaire.version} ({questionnaire.status})
          <code className="report-digest">{questionnaire.hash}</code>
        </dd>
        <dt>{t('report-view.answers-counted')}</dt>
        <dd>
          {report.countsWords}
          {report.submission && <code className="report-digest">{report.contentDigest}</code>}
        </dd>
        {children}
      </dl>
    </Fold>
  )
}
