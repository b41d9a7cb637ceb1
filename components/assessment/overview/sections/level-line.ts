import type { Level } from '@/lib/core/format/questionnaire'
import type { Progress } from '@/lib/core/scoring/credit/progress'
import { isMostlyOpen } from '@/lib/core/scoring/first-look/mostly-open'
import type { SectionScore } from '@/lib/core/scoring/score'
import { rangeWords } from '@/lib/words/assessment/range-words'
import { english } from '@/lib/words/english'

const { t } = english

type Assessed = Extract<SectionScore, { assessed: true }>

/** What the answers of a section come to so far: nothing before the first, a range while most is open, then its level. */
export function levelLine(score: SectionScore, own: Progress, levels: readonly Level[]): string {
  if (!score.assessed) return t('score.not-assessed')
  if (own.applicable > 0 && own.answered === 0) return ''
  if (isMostlyOpen(own)) return rangeWords(score, own.applicable - own.answered, english)
  const { level, couldBe } = score
  return t('overview.section.level', {
    level,
    name: levels[level]?.name ?? '',
    couldBe: couldBe > level ? String(couldBe) : 'none',
    held: holderOf(score),
  })
}

/** What holds a section; an open red line is never shown as a crossed one. */
function holderOf({ redLines, floors = [] }: Assessed): 'crossed' | 'open' | 'missed' | 'unshown' | 'none' {
  const lines = redLines.filter((line) => line.binding)
  const held = floors.filter((floor) => floor.binding)
  if (lines.some(({ state }) => state === 'crossed')) return 'crossed'
  if (lines.length > 0) return 'open'
  if (held.some(({ state }) => state === 'crossed')) return 'missed'
  return held.length > 0 ? 'unshown' : 'none'
}
