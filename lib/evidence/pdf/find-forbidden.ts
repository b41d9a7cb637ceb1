// Finds in the bytes of a PDF what evidence may not hold: encryption, and actions that run or send something. Every place
// where an object begins is read, whether or not a table names it, so that nothing hides in an earlier revision, inside
// a stream or behind a table that readers differ about. Object streams are inflated.

import { inflateSync } from 'node:zlib'
import { pdfLimits } from '../limits'
import { readTokens } from './read-tokens'

/** `unusual`: parts that no program writes and that cannot be searched. */
export type Forbidden = 'encrypted' | 'active' | 'embedded' | 'unusual'

/** What the file holds that it may not; `null` where there is nothing. */
export function findForbidden(bytes: Buffer): Forbidden | null {
  for (const keyword of ['obj', 'trailer']) {
    for (const start of startsAfter(bytes, keyword)) {
      const found = checkObject(bytes, start)
      if (found) return found
    }
  }
  return null
}

/** Where a keyword ends; that of "endobj" begins nothing. */
function* startsAfter(bytes: Buffer, keyword: string): Generator<number> {
  for (let at = bytes.indexOf(keyword); at !== -1; at = bytes.indexOf(keyword, at + keyword.length)) {
    if (bytes.toString('latin1', Math.max(0, at - 3), at) !== 'end') yield at + keyword.length
  }
}

function checkObject(bytes: Buffer, start: number): Forbidden | null {
  const { tokens, streamAt } = readTokens(bytes, start)
  const found = checkTokens(tokens)
  if (found || streamAt === null || !isObjectStream(tokens)) return found
  const content = inflate(tokens, bytes.subarray(streamAt))
  return content ? checkTokens(readTokens(content, 0, true).tokens) : 'unusual'
}

function checkTokens(tokens: readonly string[]): Forbidden | null {
  for (const [index, token] of tokens.entries()) {
    const kind = forbidden.get(token)
    if (kind) return kind
    if (token === '/EF' && isDictionaryAt(tokens, index + 1)) return 'embedded'
  }
  return null
}

/** ISO 32000-2: 7.6 (encryption), 7.11.4 (embedded files), 12.6.4 (actions), 13 (multimedia); XFA forms hold scripts. */
const forbidden: ReadonlyMap<string, Forbidden> = new Map([
  ['/Encrypt', 'encrypted'],
  ['/JavaScript', 'active'],
  ['/Launch', 'active'],
  ['/SubmitForm', 'active'],
  ['/ImportData', 'active'],
  ['/Rendition', 'active'],
  ['/RichMedia', 'active'],
  ['/RichMediaExecute', 'active'],
  ['/RichMediaContent', 'active'],
  ['/XFA', 'active'],
  ['/GoToE', 'embedded'],
  ['/EmbeddedFile', 'embedded'],
  ['/EmbeddedFiles', 'embedded'],
])

function isDictionaryAt(tokens: readonly string[], at: number): boolean {
  return tokens[at] === '<<' || tokens[at + 2] === 'R'
}

/** Its type may be a reference, but these keys it must have. */
function isObjectStream(tokens: readonly string[]): boolean {
  return tokens.includes('/ObjStm') || (tokens.includes('/N') && tokens.includes('/First'))
}

/** `null` where it is packed in another way than every known program packs it. */
function inflate(tokens: readonly string[], packed: Buffer): Buffer | null {
  const filter = tokens.indexOf('/Filter')
  if (filter === -1) return packed.subarray(0, endOfStream(packed))
  const [first, second, third] = tokens.slice(filter + 1)
  const isFlate = first === '/FlateDecode' || (first === '[' && second === '/FlateDecode' && third === ']')
  if (!isFlate || tokens.includes('/DecodeParms') || tokens.lastIndexOf('/Filter') !== filter) return null
  try {
    return inflateSync(packed, { maxOutputLength: pdfLimits.inflatedBytes, finishFlush: 2 })
  } catch {
    return null
  }
}

/** Not packed: to the last keyword that may end it, because its length may be wrong. */
function endOfStream(bytes: Buffer): number {
  const end = bytes.indexOf('endstream')
  return end === -1 ? bytes.length : end
}
