// What a backup writes until it is complete, and what is left of one that was killed.

import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** The name of a backup until it is complete; nothing else has such a name. */
export function unfinishedName(file: string): string {
  return `${file}.thingworthy-unfinished-${process.pid}`
}

/** A backup in progress writes all the time; in milliseconds. */
const silence = 60 * 60 * 1000

/** Removes from a folder what backups have begun and not written to for an hour: they were killed. */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => /\.thingworthy-unfinished-\d+$/.test(each))) {
    const file = path.join(folder, name)
    const written = await stat(file).catch(() => null)
    if (written?.isFile() && Date.now() - written.mtimeMs > silence)
      await rm(file, { force: true }).catch(() => {})
  }
}
