// Suggests the id that somebody probably meant when they wrote one that does not exist.

import { closestMatch } from 'leven'

/**
 * "Did you mean first-word? " with a space at its end, so that it can be put before other advice, or an
 * empty text where no known id is close to the one written.
 */
export function didYouMean(written: string, known: readonly string[]): string {
  const wanted = simplify(written)
  // An id has at most 60 characters; a longer text is no misspelling of one and would be slow to compare.
  if (wanted.length === 0 || wanted.length > 80) return ''
  const bySimple = new Map(known.map((id) => [simplify(id), id]))
  const closest = closestMatch(wanted, [...bySimple.keys()], { maxDistance: tolerated(wanted) })
  const suggestion = closest === undefined ? undefined : bySimple.get(closest)
  return suggestion === undefined || suggestion === written ? '' : `Did you mean ${suggestion}? `
}

/** Capitals, blanks and underscores are common slips, not differences. */
function simplify(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}

/** One slip in a short word, at most four in a long one: beyond that a suggestion would be a guess. */
function tolerated({ length }: string): number {
  return Math.max(1, Math.min(4, Math.floor(length / 3)))
}
