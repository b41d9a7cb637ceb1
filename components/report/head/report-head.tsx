import type { ReactNode } from 'react'
import type { Report } from '@/lib/core/report/report'
import { shownConclusion } from '@/lib/core/report/review/verified-in-report'
import { english } from '@/lib/words/english'
import { Isolated, WithIsolated } from '../../ui/isolated'
import { FactStrip } from './fact-strip'
import { LevelBadge } from './level-badge'
import { WhoSaysSo } from './who-says-so'
import { WhatIsNext, WhatIsWrong } from './wrong-and-next'

const { t, series, longDate } = english

/** The first screen: who has checked it and what it is, how good it is, what is wrong, what is next and who says so. */
export function ReportHead({ report, downloads }: { report: Report; downloads?: ReactNode }) {
  const { product, overall, submission } = report
  const shown = shownConclusion(report)
  return (
    <header className="report-head">
      <p className="report-checked">
        <span>
          <WithIsolated names={shown?.names ?? []}>{report.checked}</WithIsolated>
        </span>
        {submission && <span>{t('glance.who.until', { date: longDate(submission.validUntil) })}</span>}
      </p>
      <div className="report-top">
        <div>
          {product.maker && (
            <p className="report-quiet">
              <WithIsolated names={[product.maker]}>
                {t('report-view.by', { maker: product.maker })}
              </WithIsolated>
            </p>
          )}
          <h1 className="report-title">
            <Isolated>{product.name}</Isolated> <Isolated>{product.release.label}</Isolated>
          </h1>
          <p className="report-quiet">{underTitle(report)}</p>
          <FactStrip report={report} />
        </div>
        <LevelBadge report={report} />
      </div>
      <p className="report-verdict">
        <WithIsolated names={[product.name, product.release.label]}>{report.verdict}</WithIsolated>
      </p>
      {overall.assessed && overall.notDecidingWords && (
        <p className="report-quiet">{overall.notDecidingWords}</p>
      )}
      <div className="report-glance">
        <WhatIsWrong report={report} />
        <WhatIsNext report={report} />
        <WhoSaysSo report={report} />
      </div>
      {downloads}
    </header>
  )
}

/** The release's day, where it has one, and what was asked on which day. */
function underTitle({ product, questionnaire, date }: Report): string {
  const asked = t('glance.asked', {
    ...questionnaire,
    questionnaire: questionnaire.title,
    date: longDate(date),
  })
  const { date: released } = product.release
  return released ? series([t('glance.released', { date: longDate(released) }), asked]) : asked
}
