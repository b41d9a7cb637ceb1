// Receives a file: writes what arrives to a file of its own while hashing it, so that memory holds one chunk. Nothing is
// left behind where the file is refused or the connection ends.

import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { mostFileBytes } from '../limits'
import { isRefused, type Refused, refuseFile } from '../refusal'
import type { Draft } from './file-store'
import { isLate } from './late-error'
import { incomingFolder } from './store-paths'

type Order = {
  /** The folder of the store: a draft is moved within one file system. */
  folder: string
  /** The SHA-256 in hex that the sender computed, if it did. */
  declaredDigest?: string | undefined
  most?: number
  /** Tests give a file on a full device. */
  openFile?: (path: string) => Promise<FileHandle>
}

/** The file on the disk, written through to it, or why it is not accepted. Reads no further than `most` bytes. */
export async function receiveFile(source: AsyncIterable<Uint8Array>, order: Order): Promise<Draft | Refused> {
  const { folder, declaredDigest, most = mostFileBytes, openFile = openNew } = order
  await mkdir(incomingFolder(folder), { recursive: true, mode: 0o700 })
  const file = path.join(incomingFolder(folder), randomUUID())
  const discard = () => rm(file, { force: true })
  try {
    const written = await writeAll(source, await openFile(file), { most, declaredDigest })
    if (!isRefused(written)) return { path: file, ...written, discard }
    await discard()
    return written
  } catch (error) {
    await discard()
    if (isDiskFull(error)) return refuseFile({ code: 'form-problem.evidence-file.disk-full', values: {} })
    throw error
  }
}

/** Whether the operating system says that there is no space left. */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT'
}

type Expected = { most: number; declaredDigest: string | undefined }

async function writeAll(
  source: AsyncIterable<Uint8Array>,
  handle: FileHandle,
  { most, declaredDigest }: Expected,
): Promise<{ bytes: number; digest: string } | Refused> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of endingWithConnection(source)) {
      if (typeof chunk === 'string') return refuseFile({ code: brokenOff[chunk], values: {} })
      bytes += chunk.byteLength
      if (bytes > most)
        return refuseFile({ code: 'form-problem.evidence-file.too-large', values: { most: most / 1e6 } })
      const writing = handle.writeFile(chunk)
      hash.update(chunk)
      await writing
    }
    if (bytes === 0) return refuseFile({ code: 'form-problem.evidence-file.empty', values: {} })
    const digest = hash.digest('hex')
    if (declaredDigest && declaredDigest.toLowerCase() !== digest) {
      return refuseFile({ code: 'form-problem.evidence-file.changed', values: {} })
    }
    await handle.sync()
    return { bytes, digest }
  } finally {
    await handle.close()
  }
}

const brokenOff = {
  interrupted: 'form-problem.evidence-file.interrupted',
  late: 'form-problem.evidence-file.late',
} as const

/** The chunks; where the source breaks off, the last says how, so that errors of the disk stay apart. */
async function* endingWithConnection(source: AsyncIterable<Uint8Array>) {
  try {
    yield* source
  } catch (error) {
    yield isLate(error) ? ('late' as const) : ('interrupted' as const)
  }
}

function openNew(file: string): Promise<FileHandle> {
  return open(file, 'wx', 0o600)
}
