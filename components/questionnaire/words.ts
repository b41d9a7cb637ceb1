import type { Level } from '@/lib/core/format/questionnaire'
import { browserWords } from '@/lib/words/browser-words'
import levelMessages from '@/lib/words/generated/level'

const { t } = browserWords(levelMessages)

type Names = readonly Pick<Level, 'name'>[]

/** "Level 2 · Partly". */
export function levelWords(level: number, levels: Names): string {
  return t('level.name', { level, name: levels[level]?.name ?? '' })
}

/** "Could be 3 · Good practice". */
export function couldBeWords(level: number, levels: Names): string {
  return t('level.could-be', { level, name: levels[level]?.name ?? '' })
}
