// Reads a zip with an assessment file and its evidence: everything in it is compared with its manifest and looked into before the caller
// gets any of it. Nothing is written but drafts of the store, which the caller discards or keeps.

import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import {
  type ArchiveManifest,
  archiveManifestSchema,
  assessmentPath,
  type FileInArchive,
  manifestPath,
} from '@/lib/core/assessment/file/archive-manifest'
import { fileLimit } from '@/lib/core/web/body-limits.js'
import { type Examined, examineFile } from '../examine/examine-file'
import { isRefused, type Refused } from '../refusal'
import type { Draft } from '../store/file-store'
import { receiveFile } from '../store/receive-file'
import { type RefusedArchive, refuseArchive, refuseEntry, UnacceptableArchive } from './archive-refusal'
import { listEntries, tooLarge } from './list-entries'

/** A file of the archive, received into the store's folder and not kept yet. */
export type ReceivedFile = FileInArchive & Examined & { draft: Draft }

/** The caller calls `discard` in any case; what was kept by then stays. */
export type OpenArchive = {
  assessment: Buffer
  files: ReceivedFile[]
  absent: string[]
  discard: () => Promise<void>
}

const options = { autoClose: false, decodeStrings: false } as const

/** The archive at this path, whole and as its manifest says, or why not. `folder` is that of the store. */
export async function readArchive(path: string, folder: string): Promise<OpenArchive | RefusedArchive> {
  const files: ReceivedFile[] = []
  const discard = async () => {
    for (const { draft } of files) await draft.discard()
  }
  try {
    await refuseOthers(path)
    const zip = await openPromise(path, options)
    try {
      return { ...(await readAll(zip, { folder, files })), files, discard }
    } finally {
      zip.close()
    }
  } catch (error) {
    await discard()
    if (error instanceof UnacceptableArchive) {
      return { refused: error.refusal, ...(error.because && { because: error.because }) }
    }
    if (error instanceof Error && 'syscall' in error) throw error
    return { refused: refuseArchive('damaged').refusal }
  }
}

async function refuseOthers(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    if (buffer.toString('latin1') !== 'PK') throw refuseArchive('not-a-zip')
  } finally {
    await handle.close()
  }
}

type Place = { folder: string; files: ReceivedFile[] }

async function readAll(zip: ZipFile, { folder, files }: Place) {
  const entries = await listEntries(zip)
  const manifest = parseManifest(await readText(zip, entries.get(manifestPath)))
  compareNames(entries, manifest)
  const assessment = await readText(zip, entries.get(assessmentPath))
  if (!isOf(assessment, manifest.assessment)) throw refuseEntry('digest', assessmentPath)
  for (const file of manifest.files) {
    const entry = entries.get(file.path)
    if (!entry) throw refuseEntry('missing', file.path)
    files.push(await receiveEntry(await zip.openReadStreamPromise(entry), { file, folder }))
  }
  return { assessment, absent: manifest.absent }
}

function parseManifest(bytes: Buffer): ArchiveManifest {
  try {
    return archiveManifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw refuseArchive('manifest')
  }
}

function compareNames(entries: ReadonlyMap<string, Entry>, { files }: ArchiveManifest): void {
  const listed = new Set([manifestPath, assessmentPath, ...files.map(({ path }) => path)])
  for (const name of listed) if (!entries.has(name)) throw refuseEntry('missing', name)
  for (const name of entries.keys()) if (!listed.has(name)) throw refuseEntry('extra', name)
}

/** All of a small entry. The library ends it with an error where it holds more than it declares. */
async function readText(zip: ZipFile, entry: Entry | undefined): Promise<Buffer> {
  if (!entry) throw refuseArchive('damaged')
  if (entry.uncompressedSize > fileLimit) throw tooLarge()
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function isOf(content: Buffer, { bytes, sha256 }: ArchiveManifest['assessment']): boolean {
  return content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256
}

type Expected = { file: FileInArchive; folder: string }

/** Counted and hashed as it is inflated, then looked into as every file of evidence is. */
async function receiveEntry(
  content: AsyncIterable<Uint8Array>,
  { file, folder }: Expected,
): Promise<ReceivedFile> {
  const draft = await receiveFile(content, { folder })
  if (isRefused(draft)) throw brokenOff(draft, file)
  try {
    if (draft.digest !== file.sha256 || draft.bytes !== file.bytes) throw refuseEntry('digest', file.path)
    const examined = await examineFile(draft.path, file.name)
    if (isRefused(examined)) throw unacceptable(examined, file)
    return { ...file, ...examined, draft }
  } catch (error) {
    await draft.discard()
    throw error
  }
}

/** An entry that breaks off is damaged in the zip: no connection ended. */
function brokenOff(refused: Refused, file: FileInArchive): UnacceptableArchive {
  const isDamaged = refused.refused.code === 'form-problem.evidence-file.interrupted'
  return isDamaged ? refuseArchive('damaged') : unacceptable(refused, file)
}

function unacceptable({ refused }: Refused, { path }: FileInArchive): UnacceptableArchive {
  return new UnacceptableArchive({ code: 'form-problem.archive.file', values: { path } }, refused)
}
