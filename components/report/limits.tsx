import type { Report } from '@/lib/core/report/report'
import { namesInHowTo } from '@/lib/core/report/words/how-to'
import { english } from '@/lib/words/english'
import { WithIsolated } from '../ui/isolated'
import { AnchoredHeading } from './document/anchored-heading'

const { t } = english

/** What was not looked at, what the questionnaire is based on, how to check and how to challenge. */
export function Limits({ report }: { report: Report }) {
  const names = namesInHowTo(report)
  return (
    <section>
      <AnchoredHeading id="limits">{t('report-view.heading.limits')}</AnchoredHeading>
      <ul className="report-list">
        {report.notCovered.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{report.questionnaire.standing}</p>
      <h3 className="report-subheading">{t('report-view.heading.check')}</h3>
      <p>
        <WithIsolated names={names}>{report.howToCheck}</WithIsolated>
      </p>
      <h3 className="report-subheading">{t('report-view.heading.challenge')}</h3>
      <p>
        <WithIsolated names={names}>{report.howToChallenge}</WithIsolated>
      </p>
    </section>
  )
}
