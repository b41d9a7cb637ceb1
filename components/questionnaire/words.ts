import type { EvidenceLink } from '@/lib/core/assessment/answer'
import type { Level, Question } from '@/lib/core/questionnaire/questionnaire'

/** "Level 2 · Partly". */
export function levelWords(level: number, levels: readonly Pick<Level, 'name'>[]): string {
  return `Level ${level} · ${levels[level]?.name ?? ''}`
}

export const whoKnows: Record<Question['knows'], string> = {
  engineering: 'Engineering',
  product: 'Product',
  legal: 'Legal',
  support: 'Support',
}

export const evidenceKindWords: Record<EvidenceLink['kind'], string> = {
  document: 'A document',
  'test-report': 'A test report of our own',
  'independent-test': 'A test by somebody independent',
}

export const evidenceAskedWords: Record<Question['evidence']['atLeast'], string> = {
  none: 'No evidence is asked for here.',
  document: 'A document or better shows it.',
  'test-report': 'A test report or better shows it.',
  'independent-test': 'A test by somebody independent shows it.',
}
