import type { ConclusionInReport, LensReading, LevelName } from '@/lib/core/report/report'
import { verifiedLens } from '@/lib/core/report/review/verified-in-report'
import { english } from '@/lib/words/english'

const { t } = english

/** "Level 2 · Partly": the word is beside the number everywhere. */
export const levelText = (level: LevelName) => t('level.name', level)

export const lensText = (lens: LensReading['lens']) => t(`report-view.lens.${lens}`)

/** The lens of a conclusion. */
export const verifiedText = (shown: Pick<ConclusionInReport, 'outcome'>) =>
  t(`report-view.lens.${verifiedLens(shown)}`)

/** Points between bounds: "61" or "61 to 72". */
export const pointsText = ({ low, high }: { low: number; high: number }) =>
  t('trace.points', { low, high: high > low ? String(high) : 'none' })

/** Who reads a report: members of its team, or anybody to whom it was given. */
export type Reader = 'team' | 'outside'
