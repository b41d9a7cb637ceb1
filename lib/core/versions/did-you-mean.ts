// Suggests the id or version that somebody probably meant when they wrote one that does not exist.
// Suggestions end in a space, so that they can be put before other advice, or are an empty text.

import { closestMatch } from 'leven'
import { compareVersions } from './compare-versions'

/** "Did you mean first-word? ", or nothing where no known id is close to the one written. */
export function didYouMean(written: string, known: readonly string[]): string {
  return ask(closestId(written, known))
}

/**
 * "Did you mean small@1.0.0? " for a version that does not exist: the closest id and, of its versions, the
 * closest or else the newest. `known` holds every `id@version` there is.
 */
export function didYouMeanVersion(written: string, known: readonly string[]): string {
  const pins = known.map(splitPin).toSorted((a, b) => compareVersions(b.version, a.version))
  const pin = splitPin(written)
  const ids = [...new Set(pins.map(({ id }) => id))]
  const id = ids.includes(pin.id) ? pin.id : closestId(pin.id, ids)
  const versions = pins.filter((each) => each.id === id).map(({ version }) => version)
  const version = closestMatch(pin.version, versions, { maxDistance: 1 }) ?? versions[0]
  return id === undefined || version === undefined ? '' : ask(`${id}@${version}`)
}

function closestId(written: string, known: readonly string[]): string | undefined {
  const wanted = simplify(written)
  if (wanted.length === 0 || wanted.length > longestComparable) return undefined
  const bySimple = new Map(known.filter((id) => id !== written).map((id) => [simplify(id), id]))
  const closest = closestMatch(wanted, [...bySimple.keys()], { maxDistance: tolerated(wanted) })
  return closest === undefined ? undefined : bySimple.get(closest)
}

/** An id has at most 60 characters; a longer text is no misspelling of one and would be slow to compare. */
const longestComparable = 80

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

function ask(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `Did you mean ${suggestion}? `
}

function splitPin(pin: string): { id: string; version: string } {
  const [id = '', version = ''] = pin.split('@')
  return { id, version }
}
