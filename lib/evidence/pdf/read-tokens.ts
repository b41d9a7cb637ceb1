// The tokens of one PDF object (ISO 32000-2, 7.2 and 7.3), of which only names, brackets, numbers and keywords matter
// here. Strings are skipped as a whole, so that a title that speaks of scripts is none.

export type ObjectTokens = {
  /** Names as "/Name" with their escapes resolved; strings as "()". */
  tokens: string[]
  /** Where the bytes of its stream begin; `null` where it has none. */
  streamAt: number | null
}

/**
 * Reads from `start` to the end of the object, of its dictionary where a stream follows, or, where `isWhole`, of all bytes.
 * Inside brackets nothing ends an object, because readers go on there too.
 */
export function readTokens(bytes: Buffer, start: number, isWhole = false): ObjectTokens {
  const tokens: string[] = []
  let depth = 0
  let at = start
  while (at < bytes.length) {
    const end = tokenEnd(bytes, at)
    const token = tokenOf(bytes, at, end)
    at = end
    if (token === null) continue
    if (token === '<<' || token === '[') depth += 1
    if (token === '>>' || token === ']') depth -= 1
    if (!isWhole && depth <= 0 && token === 'stream') return { tokens, streamAt: afterLineEnd(bytes, end) }
    if (!isWhole && depth <= 0 && token === 'endobj') break
    tokens.push(token)
  }
  return { tokens, streamAt: null }
}

const char = {
  tab: 9,
  lineFeed: 10,
  return: 13,
  space: 32,
  percent: 37,
  open: 40,
  close: 41,
  slash: 47,
  less: 60,
  greater: 62,
  backslash: 92,
}

const isSpace = new Uint8Array(256)
for (const code of [0, char.tab, char.lineFeed, 12, char.return, char.space]) isSpace[code] = 1
const isDelimiter = new Uint8Array(256)
for (const sign of '()<>[]{}/%') isDelimiter[sign.charCodeAt(0)] = 1

function tokenEnd(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0
  if (isSpace[first]) return at + 1
  if (first === char.percent) return lineEnd(bytes, at)
  if (first === char.open) return stringEnd(bytes, at)
  if (first === char.less && bytes[at + 1] !== char.less) return indexAfter(bytes, char.greater, at)
  if (first === char.less || (first === char.greater && bytes[at + 1] === char.greater)) return at + 2
  if (first === char.slash || !isDelimiter[first]) return regularEnd(bytes, at + 1)
  return at + 1
}

/** `null` for spaces and comments, which are none. */
function tokenOf(bytes: Buffer, at: number, end: number): string | null {
  const first = bytes[at] ?? 0
  if (isSpace[first] || first === char.percent) return null
  if (first === char.open || (first === char.less && bytes[at + 1] !== char.less)) return '()'
  const text = bytes.toString('latin1', at, end)
  return first === char.slash ? text.replace(/#[\da-f]{2}/gi, fromHex) : text
}

function fromHex(written: string): string {
  return String.fromCharCode(Number.parseInt(written.slice(1), 16))
}

function regularEnd(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && !isSpace[bytes[at] ?? 0] && !isDelimiter[bytes[at] ?? 0]) at += 1
  return at
}

function stringEnd(bytes: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === char.backslash) at += 1
    else if (bytes[at] === char.open) depth += 1
    else if (bytes[at] === char.close) depth -= 1
    if (depth === 0) return at + 1
  }
  return bytes.length
}

function lineEnd(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== char.lineFeed && bytes[at] !== char.return) at += 1
  return at
}

function indexAfter(bytes: Buffer, code: number, from: number): number {
  const found = bytes.indexOf(code, from)
  return found === -1 ? bytes.length : found + 1
}

/** The bytes of a stream begin after the end of the line of its keyword. */
function afterLineEnd(bytes: Buffer, from: number): number {
  const at = bytes[from] === char.return ? from + 1 : from
  return bytes[at] === char.lineFeed ? at + 1 : at
}
