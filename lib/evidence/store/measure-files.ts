import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Bytes of the files below an organisation's folder; 0 where there is none. Symbolic links are not followed. */
export async function measureFiles(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await entriesIn(folder)) {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) bytes += await measureFiles(inside)
    if (entry.isFile()) bytes += await sizeOf(inside)
  }
  return bytes
}

async function entriesIn(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(ifMissing([]))
}

/** A file that was removed meanwhile has no size. */
async function sizeOf(file: string): Promise<number> {
  return lstat(file).then(({ size }) => size, ifMissing(0))
}

function ifMissing<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
    throw error
  }
}
