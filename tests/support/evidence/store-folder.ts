import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { openDiskStore } from '@/lib/evidence/store/disk-store'
import type { Draft } from '@/lib/evidence/store/file-store'
import { receiveFile } from '@/lib/evidence/store/receive-file'

export const ours = '01a225b6-2f2c-705a-842e-b1301bdc8afd'
export const theirs = '01a225b6-2f2c-705a-842e-b1301bdc8afe'

/** A folder of its own, removed after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-evidence-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A store in a folder of its own, with what it reports as damaged. */
export function newStore(quota = 1_000_000) {
  const folder = newFolder()
  const damaged: { organisation: string; digest: string }[] = []
  const store = openDiskStore({ folder, quota, onDamage: (file) => damaged.push(file) })
  return { folder, store, damaged, draftOf: (content: string | Uint8Array) => draftOf(folder, content) }
}

/** Throws where the content is refused. */
export async function draftOf(folder: string, content: string | Uint8Array): Promise<Draft> {
  const draft = await receiveFile(chunksOf(content), { folder })
  if ('refused' in draft) throw new Error(draft.refused.code)
  return draft
}

/** The content as it arrives over a network, in pieces. */
export async function* chunksOf(content: string | Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Paths of all files below a folder, in their order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted()
}
