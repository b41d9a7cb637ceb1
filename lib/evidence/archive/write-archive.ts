// Writes a zip as it is read: memory holds one chunk. Entries are stored as they are, since most evidence is compressed already.

import { Zip, ZipPassThrough } from 'fflate'

/** `open` is called when its turn comes; what it throws ends the archive before its end, so that no program reads it as complete. */
export type ArchiveEntry = { path: string; open: () => Promise<AsyncIterable<Uint8Array>> }

/** The same for every archive, so that the same content is the same archive. */
const writtenAt = new Date(2000, 0, 1)

/** The bytes of a zip with these entries, in this order. */
export async function* writeArchive(entries: readonly ArchiveEntry[]): AsyncGenerator<Uint8Array> {
  let written: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    written.push(chunk)
  })
  const take = () => {
    const chunks = written
    written = []
    return chunks
  }
  for (const { path, open } of entries) {
    const entry = new ZipPassThrough(path)
    entry.mtime = writtenAt
    zip.add(entry)
    for await (const chunk of await open()) {
      entry.push(chunk)
      yield* take()
    }
    entry.push(new Uint8Array(), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
