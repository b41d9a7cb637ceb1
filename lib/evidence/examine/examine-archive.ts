// Looks into an office file before it is accepted: each entry is inflated and counted, and nothing is written anywhere.
// Refused are archives that inflate to far more than they have, encrypted ones, and ones with macros.

import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import type { OfficeType } from '../file-types'
import { archiveLimits } from '../limits'
import { type FileRefusal, isRefused, type Refused, refuseFile } from '../refusal'
import { officeTypeOf } from './office-type'

/** Which office file an archive is, or why it is not accepted. */
export async function examineArchive(path: string): Promise<{ type: OfficeType } | Refused> {
  const budget = { entries: archiveLimits.entries, bytes: archiveLimits.inflatedBytes }
  try {
    return await examine(await openPromise(path, options), { budget, depth: 0 })
  } catch (error) {
    if (error instanceof Unacceptable) return refuseFile(error.refusal)
    if (error instanceof Error && isFaultOfDisk(error)) throw error
    return refuseFile({ code: 'form-problem.evidence-file.damaged-archive', values: {} })
  }
}

/** What all archives of one file may still take together. */
type Place = { budget: { entries: number; bytes: number }; depth: number }

const options = { autoClose: false, strictFileNames: true } as const

class Unacceptable extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal.code)
  }
}

async function examine(zip: ZipFile, place: Place): Promise<{ type: OfficeType } | Refused> {
  try {
    const entries = await listEntries(zip, place)
    const texts = new Map<string, string>()
    for (const entry of entries) {
      const text = await inflate(zip, entry, place)
      if (text !== null) texts.set(entry.fileName, text)
    }
    return officeTypeOf(
      entries.map(({ fileName }) => fileName),
      texts,
    )
  } finally {
    zip.close()
  }
}

/** The entries, of which none is inflated yet: what they declare is refused first. */
async function listEntries(zip: ZipFile, { budget }: Place): Promise<Entry[]> {
  const entries: Entry[] = []
  let declared = 0
  let stored = 0
  for await (const entry of zip.eachEntry()) {
    budget.entries -= 1
    declared += entry.uncompressedSize
    stored += entry.compressedSize
    if (entry.isEncrypted())
      throw new Unacceptable({ code: 'form-problem.evidence-file.encrypted', values: {} })
    // Entries that share bytes have more in all than the file has.
    if (budget.entries < 0 || declared > budget.bytes || stored > zip.fileSize || isDense(entry)) throw bomb()
    entries.push(entry)
  }
  if (new Set(entries.map(({ fileName }) => fileName)).size < entries.length) throw new Error('Names repeat.')
  return entries
}

function isDense({ compressedSize, uncompressedSize }: Entry): boolean {
  return (
    uncompressedSize > archiveLimits.smallBytes && uncompressedSize > archiveLimits.ratio * compressedSize
  )
}

/** Counts an entry, looks into it where it is an archive, and gives its text where `officeTypeOf` needs it. */
async function inflate(zip: ZipFile, entry: Entry, place: Place): Promise<string | null> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const isWanted = isMarker(entry.fileName)
  const kept: Buffer[] = []
  let isArchive = false
  for await (const chunk of stream) {
    place.budget.bytes -= chunk.length
    if (place.budget.bytes < 0) throw bomb()
    if (kept.length === 0) isArchive = archive.test(chunk.toString('hex', 0, 8))
    if (isArchive || isWanted || kept.length === 0) kept.push(chunk)
  }
  if (isArchive) await examineNested(Buffer.concat(kept), place)
  return isWanted ? Buffer.concat(kept).toString('utf8') : null
}

async function examineNested(bytes: Buffer, { budget, depth }: Place): Promise<void> {
  if (depth >= archiveLimits.depth || !bytes.toString('latin1', 0, 2).startsWith('PK')) throw bomb()
  const zip = await fromBufferPromise(bytes, options)
  const found = await examine(zip, { budget, depth: depth + 1 })
  if (isRefused(found)) throw new Unacceptable(found.refused)
}

/** Parts that say what the whole is. */
function isMarker(name: string): boolean {
  return ['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'].includes(name)
}

function bomb(): Unacceptable {
  return new Unacceptable({ code: 'form-problem.evidence-file.archive-bomb', values: {} })
}

/** Zip, gzip, bzip2, xz, 7-Zip, RAR and Zstandard, in hex. */
const archive = /^(?:504b0304|1f8b|425a68|fd377a585a|377abcaf|52617221|28b52ffd)/

function isFaultOfDisk(error: Error): boolean {
  return 'syscall' in error
}
