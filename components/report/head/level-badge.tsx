import { levelBadge } from '@/lib/core/report/glance/level-badge'
import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'

/** The level reached, large, among those there are, what it could be, and what other lenses say. */
export function LevelBadge({ report }: { report: Pick<Report, 'levels' | 'overall'> }) {
  const badge = levelBadge(report, english)
  if (!badge) return null
  return (
    <section aria-label={english.t('report-view.level')} className="report-badge">
      <p className="report-badge-level">
        <span className="report-badge-number">{badge.level.level}</span>
        <span>
          <strong>{badge.level.name}</strong>
          <span className="report-badge-note">{badge.note}</span>
        </span>
      </p>
      <ol className="report-badge-scale" aria-hidden="true">
        {badge.places.map((place, index) => (
          <li key={report.levels[index + 1]?.name} data-place={place} />
        ))}
      </ol>
      {badge.others.map((words) => (
        <p key={words} className="report-badge-note report-badge-other">
          {words}
        </p>
      ))}
    </section>
  )
}
