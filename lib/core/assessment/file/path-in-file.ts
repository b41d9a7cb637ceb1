// Where an entry is in the file a person wrote. Short forms are expanded before they are checked, so a
// problem may name a step that the file does not have, such as `says.option` of an answer that is one
// word there. Problems must name what the person can find.

import type { Path } from '../../format/finding'

/** Steps that only the expanded form has, and what the long form of the file calls them. */
const expanded = new Map<string, string | null>([
  ['says', null],
  ['items', null],
  ['option', null],
  ['text', null],
  ['label', null],
  ['name', null],
  ['in', null],
  ['because', 'reason'],
])

/** `raw` is the file's own value. The path to the same entry in it, or to the nearest entry around it. */
export function pathInFile(raw: unknown, path: Path): Path {
  const found: (string | number)[] = []
  let here = raw
  for (const [index, step] of path.entries()) {
    const known = entryAt(here, step)
    if (known) {
      found.push(step)
      here = known.value
      continue
    }
    const written = expanded.get(String(step))
    const renamed = written ? entryAt(here, written) : null
    if (written && renamed) {
      found.push(written)
      here = renamed.value
    } else if (written === undefined) {
      // A key that is missing in a mapping is named; below a single word there is nothing to name.
      return isMapping(here) ? [...found, ...path.slice(index)] : found
    }
  }
  return found
}

function entryAt(value: unknown, step: string | number): { value: unknown } | null {
  if (Array.isArray(value)) return typeof step === 'number' && step in value ? { value: value[step] } : null
  if (!isMapping(value)) return null
  // Looked up and not searched: a file may have tens of thousands of keys, and a problem with each.
  return Object.hasOwn(value, step) ? { value: Reflect.get(value, step) } : null
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
