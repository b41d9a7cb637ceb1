// Turns bytes into text, or says what they are instead: a person who picks the wrong file, or saves it from a
// spreadsheet or in another encoding, reads which one it was.

import type { Coded, KeysIn } from '@/lib/core/text/words/words'

/** What is wrong with a file, and what to do about it. */
export type FileRefusal = { message: Coded<KeysIn<'file-problem'>>; fix: Coded<KeysIn<'file-problem.fix'>> }
export type TextReading = { read: true; text: string } | ({ read: false } & FileRefusal)

/** Text in UTF-8, with or without a byte order mark, which is left out. */
export function decodeText(bytes: Uint8Array): TextReading {
  const kind = kindOf(bytes)
  if (kind) {
    const message = { code: 'file-problem.read.other-kind', values: { kind } } as const
    return { read: false, message, fix: { code: 'file-problem.fix.choose', values: {} } }
  }
  if (isUtf16(bytes)) return refuse('file-problem.read.utf-16')
  try {
    return { read: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refuse('file-problem.read.not-utf-8')
  }
}

function refuse(code: 'file-problem.read.utf-16' | 'file-problem.read.not-utf-8'): TextReading {
  const fix = { code: 'file-problem.fix.encoding', values: {} } as const
  return { read: false, message: { code, values: {} }, fix }
}

/** The first bytes of what people most often pick by mistake. */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office'],
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG\r\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['RIFF', 'riff'],
  ['\x1f\x8b', 'gzip'],
  ['7z\xbc\xaf\x27\x1c', 'sevenzip'],
  ['Rar!\x1a\x07', 'rar'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ\0', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zstandard'],
  ['SQLite format 3\0', 'sqlite'],
  ['\x7fELF', 'program'],
  ['bplist00', 'plist'],
]

/** Parts that tell the kinds of documents apart that are zip archives. */
const documents: readonly (readonly [part: string, name: string])[] = [
  ['xl/', 'excel'],
  ['word/', 'word'],
  ['ppt/', 'powerpoint'],
  ['opendocument.spreadsheet', 'spreadsheet'],
  ['opendocument.text', 'text'],
  ['Index/Document.iwa', 'iwork'],
]

function kindOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((each) => start.startsWith(each)))
    return kindOfZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml)/i.test(start)) return 'markup'
  const found = signatures.find(([signature]) => start.startsWith(signature))
  return found?.[1] ?? null
}

function kindOfZip(bytes: Buffer): string {
  return documents.find(([part]) => bytes.includes(part, 0, 'latin1'))?.[1] ?? 'zip'
}

/** By its byte order mark, or because every other one of the first bytes is zero, as in Latin text. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const sample = bytes.subarray(0, 512 & ~1)
  const zeros = [0, 1].map((parity) => sample.filter((byte, at) => at % 2 === parity && byte === 0).length)
  const half = sample.length / 2
  return half >= 2 && zeros.some((count) => count > half * 0.4) && zeros.some((count) => count < half * 0.1)
}
