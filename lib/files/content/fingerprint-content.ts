// A stamp changes as soon as a content file is saved, added, removed or renamed. It reads no file, so
// that a page may ask for it every second.

import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A short text that is the same as long as the files are; of a missing folder, too. Never throws. */
export function fingerprintContent(dir: string): string {
  const files = namesIn(dir).filter((name) => !isLeftOver(name))
  const lines = files.toSorted().map((name) => `${name}\0${stampOf(join(dir, name))}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16)
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}

/** What editors put next to a file while it is open, which content never is. */
function isLeftOver(name: string): boolean {
  return /(^|[\\/])\.|~$/.test(name)
}

/** A file may be gone a moment after it was listed: editors save by renaming. */
function stampOf(file: string): string {
  try {
    const found = statSync(file)
    // A folder's own time changes with every swap file; what is in it is listed on its own.
    return found.isDirectory() ? 'folder' : `${found.mtimeMs} ${found.size}`
  } catch {
    return 'gone'
  }
}
