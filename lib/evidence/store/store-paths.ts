// Where the files of a store lie: organisation/ab/abcdef…, made of ids and digests alone. No name that a person gave is
// ever part of a path.

import { realpath } from 'node:fs/promises'
import path from 'node:path'

/** Files that are being received. No organisation has this id. */
export const incomingFolder = (folder: string) => path.join(folder, 'incoming')

/** Throws on what is no id: ids come from the database, so another text is a bug. */
export function organisationFolder(folder: string, organisation: string): string {
  if (!organisationPattern.test(organisation)) throw new Error('This is not the id of an organisation.')
  return path.join(folder, organisation)
}

/** `null` for what is no digest: digests may come from an address that somebody typed. */
export function pathOf(folder: string, organisation: string, digest: string): string | null {
  const own = organisationFolder(folder, organisation)
  return digestPattern.test(digest) ? path.join(own, digest.slice(0, 2), digest) : null
}

/** Throws where a path below the store's folder leads elsewhere, because somebody put a symbolic link there. */
export async function refuseLinks(folder: string, target: string): Promise<void> {
  const expected = path.join(await realpath(folder), path.relative(folder, target))
  if ((await realpath(target)) !== expected) {
    throw new Error(
      `A path in the folder of evidence files is a symbolic link: ${path.relative(folder, target)}.`,
    )
  }
}

const organisationPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const digestPattern = /^[0-9a-f]{64}$/
