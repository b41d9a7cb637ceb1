// The messages that a report stores sentences of. Their digest is stored with it, so that it can be known later
// whether two reports were written in the same words.

import type { KeysIn, Words } from '../../text/words/words'

export const reportAreas = [
  'answer',
  'evidence',
  'floor',
  'indication',
  'law',
  'level',
  'market',
  'report',
] as const

export type ReportWords = Words<KeysIn<(typeof reportAreas)[number]>> & {
  /** Hex SHA-256 of the messages of these areas. */
  digest: string
}
