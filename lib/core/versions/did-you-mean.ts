// Suggests the id or version that was probably meant by one that does not exist.

import { closestMatch } from 'leven'
import { compareVersions } from './compare-versions'

/** A suggestion as values of a message: {near, select, yes {Did you mean {suggestion}? } other {}}. */
export type Suggestion = { near: 'yes' | 'no'; suggestion: string }

export function suggestId(written: string, known: readonly string[]): Suggestion {
  return suggestionOf(closestId(written, known))
}

/**
 * small@1.0.0 for a version that does not exist: the closest id and, of its versions, the
 * closest or else the newest. `known` holds every `id@version` there is.
 */
export function suggestVersion(written: string, known: readonly string[]): Suggestion {
  const pins = known.map(splitPin).toSorted((a, b) => compareVersions(b.version, a.version))
  const pin = splitPin(written)
  const ids = [...new Set(pins.map(({ id }) => id))]
  const id = ids.includes(pin.id) ? pin.id : closestId(pin.id, ids)
  const versions = pins.filter((each) => each.id === id).map(({ version }) => version)
  const version = closestMatch(pin.version, versions, { maxDistance: 1 }) ?? versions[0]
  return suggestionOf(id === undefined || version === undefined ? undefined : `${id}@${version}`)
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

function suggestionOf(suggestion: string | undefined): Suggestion {
  return { near: suggestion === undefined ? 'no' : 'yes', suggestion: suggestion ?? '' }
}

function splitPin(pin: string): { id: string; version: string } {
  const [id = '', version = ''] = pin.split('@')
  return { id, version }
}
