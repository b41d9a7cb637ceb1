import type { EvidenceLink } from '@/lib/core/answers/answer'
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

export const evidenceKindWords: Record<EvidenceLink['kind'], string> = {
  document: 'A document',
  'test-report': 'A test report of our own',
  'independent-test': 'A test by somebody independent',
}
