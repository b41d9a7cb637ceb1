import type { Entry, ZipFile } from 'yauzl'
import { isArchivePath, manifestPath, mostFilesInArchive } from '@/lib/core/assessment/file/archive-manifest'
import { archiveLimits, mostArchiveBytes } from '../limits'
import { refuseArchive, UnacceptableArchive } from './archive-refusal'

/** Name → entry. Nothing is inflated yet: what the directory of the zip declares is refused first. */
export async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declared = 0
  let stored = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.toString('latin1')
    declared += entry.uncompressedSize
    stored += entry.compressedSize
    refuseBadEntry(entry, name)
    if (entries.has(name)) throw refuseArchive('duplicate')
    // Entries that share bytes have more in all than the zip has.
    if (stored > zip.fileSize || isDense(entry)) throw refuseArchive('bomb')
    if (declared > mostArchiveBytes || entries.size > mostFilesInArchive + 2) throw tooLarge()
    entries.set(name, entry)
  }
  if (!entries.has(manifestPath)) throw refuseArchive('no-manifest')
  return entries
}

/** No name becomes a path; one that no download writes is refused because the archive is another one than it seems. */
function refuseBadEntry(entry: Entry, name: string): void {
  if (entry.isEncrypted()) throw refuseArchive('encrypted')
  if (!isArchivePath(name)) throw refuseArchive('name')
}

function isDense({ compressedSize, uncompressedSize }: Entry): boolean {
  return (
    uncompressedSize > archiveLimits.smallBytes && uncompressedSize > archiveLimits.ratio * compressedSize
  )
}

export function tooLarge(): UnacceptableArchive {
  return new UnacceptableArchive({
    code: 'form-problem.archive.too-large',
    values: { most: mostArchiveBytes / 1e6 },
  })
}
