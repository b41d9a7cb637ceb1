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
import { findBadCharacter } from '@/lib/core/text/typed/words-schema'
import type { FileRefusal } from './decode-text'

/** `offset` in characters from the start of the text. */
export type Ambiguity = { offset: number; path: Path } & FileRefusal

export function findAmbiguities(root: Node | null): Ambiguity[] {
  const found: Ambiguity[] = []
  if (root) inspect(root, [], found)
  return found
}

function inspect(node: Node, path: Path, found: Ambiguity[]) {
  if (isAlias(node)) {
    found.push(ambiguityAt(node, path, { code: 'file-problem.yaml.alias', values: {} }, 'alias'))
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
    found.push(ambiguityAt(node, path, { code: 'file-problem.yaml.anchor', values: {} }, 'anchor'))
  }
  if (node.tag !== undefined) {
    const values = { tag: shortened(node.tag) }
    found.push(ambiguityAt(node, path, { code: 'file-problem.yaml.tag', values }, 'tag'))
  }
}

/** An escape in quotes can spell a character that no text may hold. */
function inspectCharacters(node: Scalar, path: Path, found: Ambiguity[]) {
  const bad = findBadCharacter(String(node.value ?? ''))
  if (!bad) return
  const values = { ...keyAt(path), ...bad }
  found.push(ambiguityAt(node, path, { code: 'file-problem.yaml.character', values }, 'without'))
}

function inspectMap(map: YAMLMap, path: Path, found: Ambiguity[]) {
  const seen = new Set<string>()
  for (const { key, value } of map.items) {
    const node = isNode(key) ? key : map
    const name = isScalar(key) ? String(key.value ?? '') : ''
    if (name === '' || name === '__proto__') {
      found.push(ambiguityAt(node, path, { code: 'file-problem.yaml.empty-key', values: {} }, 'word'))
      continue
    }
    if (isScalar(key) && findRefused(name)) {
      inspectCharacters(key, path, found)
      continue
    }
    if (seen.has(name)) {
      const values = { key: shortened(name) }
      found.push(ambiguityAt(node, [...path, name], { code: 'file-problem.yaml.twice', values }, 'once'))
    }
    seen.add(name)
    inspectValue(value, [...path, name], node, found)
  }
}

/** `place` is where to point if there is no value. */
function inspectValue(value: unknown, path: Path, place: Node, found: Ambiguity[]) {
  const isEmpty = !isNode(value) || (isScalar(value) && value.type === 'PLAIN' && value.source === '')
  if (!isEmpty) return inspect(value, path, found)
  const message = { code: 'file-problem.yaml.no-value', values: keyAt(path) } as const
  found.push(ambiguityAt(place, path, message, 'value'))
}

/** The key at the end of a path, unless that is an entry of a list. */
function keyAt(path: Path): { place: 'key' | 'entry'; key: string } {
  const name = path.at(-1)
  return typeof name === 'string' ? { place: 'key', key: shortened(name) } : { place: 'entry', key: '' }
}

function ambiguityAt(
  node: Node,
  path: Path,
  message: Ambiguity['message'],
  fix: 'alias' | 'anchor' | 'tag' | 'without' | 'word' | 'once' | 'value',
): Ambiguity {
  const offset = node.range?.[0] ?? 0
  return { offset, path, message, fix: { code: `file-problem.fix.${fix}`, values: {} } }
}
