import type { EvidenceLink } from '@/lib/core/answers/answer'
import type { Level } from '@/lib/core/format/questionnaire'

/** "Level 2 · Partly". */
export function levelWords(level: number, levels: readonly Pick<Level, 'name'>[]): string {
  return `Level ${level} · ${levels[level]?.name ?? ''}`
}

export const evidenceKindWords: Record<EvidenceLink['kind'], string> = {
  document: 'A document',
  'test-report': 'A test report of our own',
  'independent-test': 'A test by somebody independent',
}
