import type { Words } from '../../text/words/words'
import type { Report } from '../report'

export type LevelBadge = {
  level: { level: number; name: string }
  /** On which scale, by whose account, and what it could be. */
  note: string
  /** What other lenses say: with evidence alone, or by an auditor. */
  others: string[]
  /** One for each level above 0, so that as many are reached as the level says. */
  places: ('reached' | 'possible' | 'other')[]
}

/** The level of the whole among those there are; null where there is none. */
export function levelBadge(
  { overall, levels }: Pick<Report, 'levels' | 'overall'>,
  { t, series }: Words,
): LevelBadge | null {
  if (!overall.assessed) return null
  const { level, couldBe, lenses } = overall
  const scale = t('glance.of-levels', { highest: levels.length - 1 })
  return {
    level,
    note: couldBe.level > level.level ? series([scale, t('glance.could-be', couldBe)]) : scale,
    others: lenses.flatMap(({ lens, level: other }) =>
      lens === 'claimed' ? [] : [t(`glance.badge.${lens}`, other)],
    ),
    places: levels
      .slice(1)
      .map((_, index) => (index < level.level ? 'reached' : index < couldBe.level ? 'possible' : 'other')),
  }
}
