import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import type { TextType } from '../file-types'
import { type Refused, refuseFile } from '../refusal'

/**
 * Which kind of text a file holds that no signature tells apart, or that it is not one. Text is UTF-8 without control
 * characters. `promised` is what its name says, which only decides between kinds of text.
 */
export async function examineText(
  path: string,
  promised: string | undefined,
): Promise<{ type: TextType } | Refused> {
  let first = ''
  for await (const piece of piecesOf(path)) {
    if (isUtf16(piece) && first === '') {
      return refuseFile({ code: 'form-problem.evidence-file.utf-16', values: {} })
    }
    if (!isUtf8(piece) || holdsControl(piece)) {
      return refuseFile({ code: 'form-problem.evidence-file.type', values: {} })
    }
    first ||= piece.toString('utf8', 0, 1_000).trimStart().slice(0, 1)
  }
  if (promised === 'csv') return { type: 'csv' }
  return { type: promised === 'json' && '{["'.includes(first) && first !== '' ? 'json' : 'text' }
}

/** The bytes in pieces that end between characters, except the last where the text itself does not. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const end = bytes.length - unfinished(bytes)
    yield bytes.subarray(0, end)
    rest = bytes.subarray(end)
  }
  if (rest.length > 0) yield rest
}

/** How many bytes at the end begin a character whose other bytes are not there yet. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** By its byte order mark. */
function isUtf16(bytes: Buffer): boolean {
  return /^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2))
}

/** Control characters are one byte each, and no byte of a longer character is one of theirs. */
function holdsControl(bytes: Buffer): boolean {
  // A search for each byte takes a third of the time of a loop over all bytes.
  return controls.some((control) => bytes.includes(control))
}

/** All but tab, line ends, form feed and the escape of coloured logs. */
const controls = [...Array(0x20).keys(), 0x7f].filter(
  (byte) => ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte),
)
