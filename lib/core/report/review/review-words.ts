import type { KeysIn, Words } from '../../text/words/words'
import type { reportAreas } from '../words/report-words'

/** The messages of a review in a report; they are not stored with it, but written when it is read. */
export type ReviewWords = Words<KeysIn<(typeof reportAreas)[number] | 'findings' | 'review' | 'reviewed'>> & {
  digest: string
}

/** The UTC day of an instant, YYYY-MM-DD. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10)
}
