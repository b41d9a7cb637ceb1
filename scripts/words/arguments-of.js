// @ts-check
// Which values a compiled message takes. A message, a branch and the inside of a tag are lists of nodes; a node
// is a text, 0 for # in a plural, or a list: [name], [name, kind, options] or, for a tag, [name, ...inside].

/** @typedef {import('icu-minify/format').CompiledMessage} CompiledMessage */
/** @typedef {{ values: Map<string, string>, tags: Set<string> }} Arguments */

/** The types of values by the kinds in icu-minify/dist/types/types.d.ts, which exports no constants. */
const types = new Map([
  [1, 'string'],
  [2, 'number'],
  [3, 'number'],
  [4, 'number'],
  [5, 'Date'],
  [6, 'Date'],
])
const anyText = 'string | number'

/**
 * Names of values with the TypeScript type of each, and names of tags.
 *
 * @param {CompiledMessage} message
 * @returns {Arguments}
 */
export function argumentsOf(message) {
  /** @type {Arguments} */
  const found = { values: new Map(), tags: new Set() }
  collectList(message, found)
  return found
}

/** @param {unknown} nodes @param {Arguments} found */
function collectList(nodes, found) {
  if (Array.isArray(nodes)) for (const node of nodes) collectNode(node, found)
}

/** @param {unknown} node @param {Arguments} found */
function collectNode(node, found) {
  if (!Array.isArray(node)) return
  const [name, kind, options] = node
  const type = kind === undefined ? anyText : types.get(kind)
  if (type === undefined) {
    found.tags.add(name)
    return collectList(node.slice(1), found)
  }
  const before = found.values.get(name)
  if (before === undefined || before === anyText) found.values.set(name, type)
  if (typeof options !== 'object' || options === null) return
  for (const branch of Object.values(options)) collectList(branch, found)
}
