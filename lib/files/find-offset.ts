import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml'
import type { Path } from '@/lib/core/questionnaire/lint/finding'

/** Where the entry at a path stands, or the nearest entry around it; in characters from the start. */
export function findOffset(root: Node | null, path: Path): number {
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

function entryAt(
  node: unknown,
  step: string | number,
): { offset: number | undefined; value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step))
    return pair && isScalar(pair.key) ? { offset: pair.key.range?.[0], value: pair.value } : null
  }
  if (!isSeq(node) || typeof step !== 'number') return null
  const item = node.items[step]
  return isNode(item) ? { offset: item.range?.[0], value: item } : null
}
