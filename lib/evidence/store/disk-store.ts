// Keeps evidence files on the disk of this machine. A file is moved into its place, so that a reader finds all of it
// or none. Its digest is verified before the first byte is given out.

import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Mutex } from 'async-mutex'
import { LRUCache } from 'lru-cache'
import { isRefused, type Refused, refuseFile } from '../refusal'
import type { Draft, FileStore, Kept, OpenFile } from './file-store'
import { measureFiles } from './measure-files'
import { isDiskFull } from './receive-file'
import { organisationFolder, pathOf, refuseLinks } from './store-paths'
import { highWaterMark, matchesDigest } from './verify-content'

type Settings = {
  /** An absolute path on the file system of the drafts. */
  folder: string
  /** Bytes of one organisation. */
  quota: number
  /** Called for a file whose content no longer matches its digest. */
  onDamage: (file: { organisation: string; digest: string }) => void
}

/** Throws where the folder cannot be used or holds symbolic links: that is for the operator, not for a person. */
export function openDiskStore({ folder, quota, onDamage }: Settings): FileStore {
  const inTurn = turnsOf()

  async function findIntact(organisation: string, digest: string): Promise<FileHandle | Refused | null> {
    const file = pathOf(folder, organisation, digest)
    const handle = file ? await openExisting(folder, file) : null
    if (!handle) return null
    if (await matchesDigest(handle, digest)) return handle
    await handle.close()
    onDamage({ organisation, digest })
    return refuseFile({ code: 'form-problem.evidence-file.damaged-in-store', values: {} })
  }

  async function place(organisation: string, draft: Draft): Promise<Kept | Refused> {
    const { digest, bytes } = draft
    const found = await findIntact(organisation, digest)
    if (found && !isRefused(found)) {
      await found.close()
      return { digest, bytes, isNew: false }
    }
    // A damaged file is replaced by its intact content, and takes no more space than before.
    if (!found && (await measureFiles(organisationFolder(folder, organisation))) + bytes > quota) {
      return refuseFile({ code: 'form-problem.evidence-file.quota', values: { quota: quota / 1e9 } })
    }
    await move(folder, draft.path, requirePath(folder, organisation, digest))
    return { digest, bytes, isNew: !found }
  }

  return {
    keep: (organisation, draft) =>
      inTurn(organisation, async () => {
        try {
          return await place(organisation, draft)
        } catch (error) {
          if (isDiskFull(error))
            return refuseFile({ code: 'form-problem.evidence-file.disk-full', values: {} })
          throw error
        } finally {
          await draft.discard()
        }
      }),
    async open(organisation, digest): Promise<OpenFile | Refused | null> {
      const handle = await findIntact(organisation, digest)
      if (!handle || isRefused(handle)) return handle
      const { size: bytes } = await handle.stat()
      return { bytes, content: handle.createReadStream({ start: 0, highWaterMark }) }
    },
    async has(organisation, digest) {
      const file = pathOf(folder, organisation, digest)
      const handle = file ? await openExisting(folder, file) : null
      await handle?.close()
      return handle !== null
    },
    remove: (organisation, digest) =>
      inTurn(organisation, async () => {
        const file = pathOf(folder, organisation, digest)
        const handle = file ? await openExisting(folder, file) : null
        if (!file || !handle) return false
        await handle.close()
        await rm(file)
        return true
      }),
    usage: (organisation) => measureFiles(organisationFolder(folder, organisation)),
  }
}

/** One change at a time in each organisation, so that two files at once do not both take the last of its quota. */
function turnsOf() {
  const turns = new LRUCache<string, Mutex>({ max: 10_000 })
  return <Result>(organisation: string, change: () => Promise<Result>): Promise<Result> => {
    const turn = turns.get(organisation) ?? new Mutex()
    turns.set(organisation, turn)
    return turn.runExclusive(change)
  }
}

async function openExisting(folder: string, file: string): Promise<FileHandle | null> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW).catch(ignoreMissing)
  if (!handle) return null
  try {
    await refuseLinks(folder, file)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

function ignoreMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

/** Written through to the disk, with the folders that name it, before the file is reported as kept. */
async function move(folder: string, draft: string, target: string): Promise<void> {
  const place = path.dirname(target)
  const changed = [place]
  for (const each of [path.dirname(place), place]) {
    const made = await mkdir(each, { recursive: true, mode: 0o700 })
    if (made) changed.push(path.dirname(each))
    await refuseLinks(folder, each)
  }
  await rename(draft, target)
  for (const each of changed) await syncFolder(each)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function requirePath(folder: string, organisation: string, digest: string): string {
  const file = pathOf(folder, organisation, digest)
  if (!file) throw new Error('This is not a SHA-256 digest.')
  return file
}
