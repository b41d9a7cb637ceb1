import type { SectionSide } from '@/lib/core/report/compare/comparison'
import type { Moved } from '@/lib/core/report/compare/points-changed'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import type { Fraction } from '@/lib/core/scoring/score'
import { english } from '@/lib/words/english'

const { t } = english

/** "+3.2 points", or how far each end of the range moved where they moved otherwise. */
export function movedWords(moved: Moved | null): string {
  if (moved === null) return t('compare.not-counted')
  const { low, high } = moved
  if (low.n === 0 && high.n === 0) return t('compare.nothing-moved')
  if (low.n * high.d === high.n * low.d) return t('compare.moved', { points: signedTenths(low) })
  return t('compare.moved-ends', { low: signedTenths(low), high: signedTenths(high) })
}

/** To the nearest tenth; what is less is said to be so. */
function signedTenths({ n, d }: Fraction): string {
  const tenths = Math.round((10 * Math.abs(n)) / d)
  const direction = n > 0 ? 'up' : n < 0 ? 'down' : 'none'
  if (n !== 0 && tenths === 0) return t('compare.less', { direction })
  return t('compare.signed', { direction, points: (tenths / 10).toFixed(1) })
}

/** "61 of 100 points". */
export function sectionPoints({ low, high }: SectionSide): string {
  const [from, to] = [cutWhole(low), cutWhole(high)]
  return t('score.points', { exact: from === to ? 'yes' : 'no', low: from, high: to })
}
