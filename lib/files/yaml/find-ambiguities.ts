// Whatever could mean two things in a content or assessment file, or nothing: anchors, aliases and tags,
// keys written twice, empty keys, and keys with no value.

import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { Path } from '@/lib/core/format/finding'
import { findRefused } from '@/lib/core/text/typed/hidden-characters'
import { shortened } from '@/lib/core/text/typed/shortened'
import { refusalOf } from '@/lib/core/text/typed/words-schema'

/** `offset` in characters from the start of the text. */
export type Ambiguity = { offset: number; path: Path; message: string; fix: string }

export function findAmbiguities(root: Node | null): Ambiguity[] {
  const found: Ambiguity[] = []
  if (root) inspect(root, [], found)
  return found
}

function inspect(node: Node, path: Path, found: Ambiguity[]) {
  if (isAlias(node)) {
    const fix = 'Write the text out, or put a text that starts with * in quotes.'
    found.push(ambiguityAt(node, path, 'An alias (*) repeats a text written elsewhere.', fix))
    return
  }
  inspectMarks(node, path, found)
  if (isScalar(node)) inspectCharacters(node, path, found)
  if (isMap(node)) inspectMap(node, path, found)
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) inspectValue(item, [...path, index], node, found)
  }
}

function inspectMarks(node: Node, path: Path, found: Ambiguity[]) {
  if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
    const fix = 'Remove it, or put a text that starts with & in quotes.'
    found.push(ambiguityAt(node, path, 'An anchor (&) names a text for use elsewhere.', fix))
  }
  if (node.tag !== undefined) {
    const fix = 'Remove it, or put a text that starts with ! in quotes.'
    found.push(ambiguityAt(node, path, `The value has the tag ${shortened(node.tag)}.`, fix))
  }
}

/** An escape in quotes can spell a character that no text may hold. */
function inspectCharacters(node: Scalar, path: Path, found: Ambiguity[]) {
  const message = refusalOf(String(node.value ?? ''))
  if (!message) return
  const name = path.at(-1)
  const what = typeof name === 'string' ? `The key ${shortened(name)}` : 'A text'
  found.push(ambiguityAt(node, path, `${what} ${message}.`, 'Write it without.'))
}

function inspectMap(map: YAMLMap, path: Path, found: Ambiguity[]) {
  const seen = new Set<string>()
  for (const { key, value } of map.items) {
    const node = isNode(key) ? key : map
    const name = isScalar(key) ? String(key.value ?? '') : ''
    if (name === '' || name === '__proto__') {
      const fix = 'Write a word before the colon.'
      found.push(ambiguityAt(node, path, 'A key is empty or not a plain word.', fix))
      continue
    }
    if (isScalar(key) && findRefused(name)) {
      inspectCharacters(key, path, found)
      continue
    }
    if (seen.has(name)) {
      const fix = 'Keep one of the two: only one would count.'
      found.push(ambiguityAt(node, [...path, name], `The key ${shortened(name)} is written twice.`, fix))
    }
    seen.add(name)
    inspectValue(value, [...path, name], node, found)
  }
}

/** `place` is where to point if there is no value. */
function inspectValue(value: unknown, path: Path, place: Node, found: Ambiguity[]) {
  const isEmpty = !isNode(value) || (isScalar(value) && value.type === 'PLAIN' && value.source === '')
  if (!isEmpty) return inspect(value, path, found)
  const name = path.at(-1)
  const what = typeof name === 'number' ? 'A list entry' : `The key ${shortened(name ?? '')}`
  const fix =
    'Write its value or remove it; inside { } a comma ends a text, so write texts on lines of their own.'
  found.push(ambiguityAt(place, path, `${what} has nothing after it.`, fix))
}

function ambiguityAt(node: Node, path: Path, message: string, fix: string): Ambiguity {
  return { offset: node.range?.[0] ?? 0, path, message, fix }
}
