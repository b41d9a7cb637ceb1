import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Path } from '@/lib/core/format/finding'

/**
 * Looks up where the entry at a path is, or the nearest entry around it, in characters from the start. The keys of
 * each mapping are indexed once, so that asking for every entry takes as long as reading the file.
 */
export function openOffsets(root: Node | null): (path: Path) => number {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>()

  function pairAt(map: YAMLMap, key: string): Pair | undefined {
    const index = indexes.get(map) ?? indexOf(map)
    indexes.set(map, index)
    return index.get(key)
  }

  function entryAt(node: unknown, step: string | number): Entry | null {
    if (isMap(node)) {
      const pair = pairAt(node, String(step))
      return pair && isScalar(pair.key) ? { offset: pair.key.range?.[0], value: pair.value } : null
    }
    if (!isSeq(node) || typeof step !== 'number') return null
    const item = node.items[step]
    return isNode(item) ? { offset: item.range?.[0], value: item } : null
  }

  return (path) => {
    let node: unknown = root
    let offset = root?.range?.[0] ?? 0
    for (const step of path) {
      const entry = entryAt(node, step)
      if (!entry) return offset
      offset = entry.offset ?? offset
      node = entry.value
    }
    return offset
  }
}

type Entry = { offset: number | undefined; value: unknown }

/** The first of equal keys, as a reader finds it. */
function indexOf(map: YAMLMap): Map<string, Pair> {
  const index = new Map<string, Pair>()
  for (const pair of map.items) {
    if (isScalar(pair.key) && !index.has(String(pair.key.value))) index.set(String(pair.key.value), pair)
  }
  return index
}
