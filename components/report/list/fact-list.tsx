import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'
import { AnchoredHeading } from '../document/anchored-heading'
import { Fold } from '../document/fold'
import { Scope } from '../head/scope'

const { t } = english

/** Which parts were assessed, the facts that decided which questions apply, and the questions they left out. */
export function FactList({ report }: { report: Report }) {
  return (
    <section>
      <AnchoredHeading id="facts">{t('report-view.heading.facts')}</AnchoredHeading>
      <Scope scope={report.product.release.scope} />
      <Fold summary={t('glance.all-facts', { count: report.facts.length })}>
        <dl className="report-facts report-wide">
          {report.facts.map(({ id, ask, says }) => (
            <div key={id} className="report-row">
              <dt>{ask}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </Fold>
      {report.leftOut.length > 0 && (
        <Fold summary={t('report-view.not-applicable')}>
          <ul className="report-list">
            {report.leftOut
              .flatMap(({ questions }) => questions)
              .map(({ id, ask }) => (
                <li key={id}>{ask}</li>
              ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}
