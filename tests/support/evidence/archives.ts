// Archives of an assessment with evidence, as a download writes them and as somebody may change them.

import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'

type Parts = Record<string, string | Uint8Array>

export const digestOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** The entries of an archive with this assessment file and these files by what people call them. */
export function archiveParts(assessment: string, files: Record<string, string | Uint8Array>): Parts {
  const listed = Object.entries(files).map(([name, content]) => {
    const sha256 = digestOf(content)
    const path = `evidence/${sha256}.${name.split('.').at(-1)}`
    return { path, sha256, bytes: Buffer.byteLength(content), name, content }
  })
  const manifest = {
    format: 1,
    assessment: {
      path: 'assessment.yaml',
      sha256: digestOf(assessment),
      bytes: Buffer.byteLength(assessment),
    },
    files: listed.map(({ content: _, ...file }) => file),
    absent: [],
  }
  return {
    'manifest.json': JSON.stringify(manifest),
    'assessment.yaml': assessment,
    ...Object.fromEntries(listed.map(({ path, content }) => [path, content])),
  }
}

/** The archive itself; `level` 0 stores the entries. */
export function archiveOf(parts: Parts, level: 0 | 9 = 0): Buffer {
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ])
  return Buffer.from(zipSync(Object.fromEntries(entries), { level }))
}

/** The parts with another manifest. */
export function withManifest(parts: Parts, change: (manifest: Record<string, unknown>) => unknown): Parts {
  return { ...parts, 'manifest.json': JSON.stringify(change(JSON.parse(String(parts['manifest.json'])))) }
}

/** The archive with one text in the place of another of the same length, wherever it is: names of entries are not checked by sums. */
export function replaced(archive: Buffer, text: string, by: string): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll(text, by), 'latin1')
}

/** The archive with every entry marked as encrypted in its directory. */
export function markedEncrypted(archive: Buffer): Buffer {
  const marked = Buffer.from(archive)
  const record = Buffer.from('PK\u0001\u0002', 'latin1')
  for (let at = marked.indexOf(record); at >= 0; at = marked.indexOf(record, at + 4)) {
    marked.writeUInt16LE(marked.readUInt16LE(at + 8) | 1, at + 8)
  }
  return marked
}

/** The archive with another declared size of every entry. */
export function withDeclaredSizes(archive: Buffer, bytes: number): Buffer {
  const marked = Buffer.from(archive)
  const record = Buffer.from('PK\u0001\u0002', 'latin1')
  for (let at = marked.indexOf(record); at >= 0; at = marked.indexOf(record, at + 4)) {
    marked.writeUInt32LE(bytes, at + 24)
  }
  return marked
}
