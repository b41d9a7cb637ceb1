import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/** Whether an open file has the content that its digest (SHA-256 in hex) names. Memory holds one chunk. */
export async function matchesDigest(handle: FileHandle, digest: string): Promise<boolean> {
  const hash = createHash('sha256')
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false, highWaterMark })) {
    hash.update(chunk)
  }
  return hash.digest('hex') === digest
}

/** Bytes that are read at once. */
export const highWaterMark = 256 * 1024
