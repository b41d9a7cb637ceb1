import { lstat, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { incomingFolder } from './store-paths'

/**
 * Removes what was being received when a process ended, and what is older than `before` in any case. Returns how many
 * files it removed. Nothing else writes into this folder.
 */
export async function removeAbandoned(folder: string, before: Date): Promise<number> {
  const incoming = incomingFolder(folder)
  let removed = 0
  for (const name of await readdir(incoming).catch(() => [])) {
    const file = path.join(incoming, name)
    const found = await lstat(file).catch(() => null)
    if (!found || found.mtime >= before) continue
    await rm(file, { force: true, recursive: true })
    removed += 1
  }
  return removed
}
