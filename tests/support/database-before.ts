import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { migrate } from '../../scripts/database/migrate'
import { migrationsFolder } from '../../scripts/database/migration-folder'
import { emptyDatabase } from './empty-database'

/** A database for one test as it was before a migration ran, given by the name of its folder; gives a client and the address. */
export async function databaseBefore(migration: string): Promise<{ url: string; client: pg.Client }> {
  const made = await emptyDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-migrations-'))
  await cp(migrationsFolder, folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (/^\d/.test(name) && name >= migration) await rm(path.join(folder, name), { recursive: true })
  }
  await migrate(made.url, folder)
  await rm(folder, { recursive: true })
  return made
}
