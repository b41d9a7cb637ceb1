// Turns bytes into text, or says what they are instead: a person who picks the wrong file, or saves it from a
// spreadsheet or in another encoding, reads which one it was.

export type TextReading = { read: true; text: string } | { read: false; message: string; fix: string }

/** Text in UTF-8, with or without a byte order mark, which is left out. */
export function decodeText(bytes: Uint8Array): TextReading {
  const other = nameOf(bytes)
  if (other) return refuse(`This is ${other}, not a text file in UTF-8.`, 'Choose a YAML or JSON file.')
  if (isUtf16(bytes)) return refuse('The file is UTF-16 text, not UTF-8.', 'Save it as UTF-8.')
  try {
    return { read: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refuse('The file is not UTF-8 text.', 'Save it as UTF-8.')
  }
}

function refuse(message: string, fix: string): TextReading {
  return { read: false, message, fix }
}

/** The first bytes of what people most often pick by mistake. */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a document of Excel, Word or PowerPoint 97 to 2003'],
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a rich text document'],
  ['\x89PNG\r\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'an image, a sound or a film'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\x7fELF', 'a program'],
  ['bplist00', 'a property list'],
]

/** Parts that tell the kinds of documents apart that are zip archives. */
const documents: readonly (readonly [part: string, name: string])[] = [
  ['xl/', 'an Excel workbook'],
  ['word/', 'a Word document'],
  ['ppt/', 'a PowerPoint presentation'],
  ['opendocument.spreadsheet', 'an OpenDocument spreadsheet'],
  ['opendocument.text', 'an OpenDocument text'],
  ['Index/Document.iwa', 'a document of Numbers, Pages or Keynote'],
]

function nameOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((each) => start.startsWith(each)))
    return nameOfZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml)/i.test(start)) return 'an HTML or XML document'
  const found = signatures.find(([signature]) => start.startsWith(signature))
  return found?.[1] ?? null
}

function nameOfZip(bytes: Buffer): string {
  return (
    documents.find(([part]) => bytes.includes(part, 0, 'latin1'))?.[1] ??
    'a zip archive, as an Excel workbook is'
  )
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
