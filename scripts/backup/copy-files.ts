import type pg from 'pg'
import { isRefused } from '../../lib/evidence/refusal'
import { openDiskStore } from '../../lib/evidence/store/disk-store'
import { fileName, type StoredFile } from './manifest'
import type { AddMember } from './write-archive'

type Copied = { files: StoredFile[]; missing: StoredFile[] }

/**
 * Adds each file of evidence that a row names, once for each organisation; `missing` are those that are not there, or no longer have
 * their content. Memory holds one chunk. The transaction sees the rows of one moment.
 */
export async function copyFiles(client: pg.Client, folder: string, add: AddMember): Promise<Copied> {
  const store = openDiskStore({ folder, quota: 0, onDamage: () => undefined })
  const copied: Copied = { files: [], missing: [] }
  for (const file of await listFiles(client)) {
    const opened = await store.open(file.organisation, file.sha256)
    if (!opened || isRefused(opened)) {
      copied.missing.push(file)
      continue
    }
    await add(fileName(file), opened)
    copied.files.push(file)
  }
  return copied
}

/** The rows of evidence and of reviews that name one. Earlier releases had no such tables. */
async function listFiles(client: pg.Client): Promise<StoredFile[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE tablename IN ('evidence_file', 'review_file')",
  )
  if (tables.length === 0) return []
  const named = tables.map(({ name }) => `SELECT organisation_id::text AS organisation, sha256 FROM ${name}`)
  const { rows } = await client.query<StoredFile>(`${named.join(' UNION ')} ORDER BY 1, 2`)
  return rows
}
