// What the format's short words mean to a reader, once for pages, print and terminal.

import type { Question, Questionnaire } from '../questionnaire'

export const versionStatusWords: Record<Questionnaire['status'], string> = {
  consultation: 'Open for consultation',
  final: 'Final',
}

export const whoKnows: Record<Question['knows'], string> = {
  engineering: 'Engineering',
  product: 'Product',
  legal: 'Legal',
  support: 'Support',
}

export const evidenceAskedWords: Record<Question['evidence']['atLeast'], string> = {
  none: 'No evidence is asked for here.',
  document: 'A document or better shows it.',
  'test-report': 'A test report or better shows it.',
  'independent-test': 'A test by somebody independent shows it.',
}
