import type { Report } from '@/lib/core/report/report'
import { english } from '@/lib/words/english'

const { t } = english

type LevelScaleProps = { levels: Report['levels']; level: number; couldBe: number }

/** The levels in a row: the one reached is filled, those it could be are outlined. */
export function LevelScale({ levels, level, couldBe }: LevelScaleProps) {
  return (
    <ol className="report-scale">
      {levels.map(({ name, asks }, index) => {
        const place = index === level ? 'reached' : index > level && index <= couldBe ? 'possible' : 'other'
        return (
          <li key={name} data-place={place} aria-current={place === 'reached' ? 'true' : undefined}>
            <span>{t('level.short', { level: index, name })}</span>
            {asks && <span className="report-small">{asks}</span>}
            {place === 'reached' && <span className="report-small">{t('report-view.reached')}</span>}
            {place === 'possible' && <span className="report-small">{t('report-view.possible')}</span>}
          </li>
        )
      })}
    </ol>
  )
}
