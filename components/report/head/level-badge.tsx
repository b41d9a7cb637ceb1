import type { OverallInReport, Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'

const { t } = english

/** The level reached, large, among those there are, and what it could be. */
export function LevelBadge({ overall, levels }: Pick<Report, 'levels' | 'overall'>) {
  if (!overall.assessed) return null
  const { level, couldBe } = overall
  return (
    <section aria-label={t('report-view.level')} className="report-badge">
      <p className="report-badge-level">
        <span className="report-badge-number">{level.level}</span>
        <span>
          <strong>{level.name}</strong>
          <span className="report-badge-note">{noteOf(overall, levels.length - 1)}</span>
        </span>
      </p>
      <ol className="report-badge-scale" aria-hidden="true">
        {levels.map(({ name }, index) => (
          <li
            key={name}
            data-place={index <= level.level ? 'reached' : index <= couldBe.level ? 'possible' : 'other'}
          />
        ))}
      </ol>
    </section>
  )
}

function noteOf({ level, couldBe }: Extract<OverallInReport, { assessed: true }>, highest: number): string {
  const scale = t('glance.of-levels', { highest })
  if (couldBe.level === level.level) return scale
  return english.series([scale, t('glance.could-be', couldBe)])
}
