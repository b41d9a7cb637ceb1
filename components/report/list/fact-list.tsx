import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { AnchoredHeading } from '../anchored-heading'

const { t } = english

/** The facts that decided which questions apply, and the questions they left out. */
export function FactList({ report }: { report: Report }) {
  return (
    <section>
      <AnchoredHeading id="facts">{t('report-view.heading.facts')}</AnchoredHeading>
      <dl className="report-facts report-wide">
        {report.facts.map(({ id, ask, says }) => (
          <div key={id} className="report-row">
            <dt>{ask}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {report.leftOut.length > 0 && (
        <details className="report-fold">
          <summary>{t('report-view.not-applicable')}</summary>
          <ul className="report-list">
            {report.leftOut
              .flatMap(({ questions }) => questions)
              .map(({ id, ask }) => (
                <li key={id}>{ask}</li>
              ))}
          </ul>
        </details>
      )}
    </section>
  )
}
