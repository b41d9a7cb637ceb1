// Two texts, word by word: what stayed, what went and what came. For people who read what changed.

import { diffWordsWithSpace } from 'diff'

export type Piece = { kind: 'same' | 'gone' | 'come'; text: string }

/** The pieces in reading order; those that went stand before those that came in their place. */
export function wordDifference(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'come' : removed ? 'gone' : 'same',
    text: value,
  }))
}
