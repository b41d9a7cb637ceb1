import pg from 'pg'
import { openClient } from '../database/open-client'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { listTables, recordOfMigrations } from './list-tables'
import type { Manifest } from './manifest'

/**
 * Refuses a database that holds anything: other tables, rows, or migrations that the archive does not have. Empty tables
 * of its migrations are what an interrupted restore leaves.
 */
export async function refuseFull(ownerUrl: string, manifest: Manifest): Promise<void> {
  const client = await openClient(ownerUrl)
  try {
    const full = await findFull(client, manifest)
    if (full !== null) throw new Refusal(t('backup.not-empty', { table: full }))
  } finally {
    await client.end()
  }
}

/** The name of a table that an empty database would not have, or with rows; null where there is none. */
async function findFull(client: pg.Client, { tables, migrations }: Manifest): Promise<string | null> {
  const own = new Set(tables.map(({ name }) => name))
  for (const { name } of await listTables(client)) {
    const { rowCount } = await client.query(`SELECT FROM ${pg.escapeIdentifier(name)} LIMIT 1`)
    if (!own.has(name) || rowCount !== 0) return name
  }
  const { rows } = await client.query('SELECT to_regclass($1) AS found', [recordOfMigrations])
  if (rows[0].found === null) return null
  const later = await client.query(
    `SELECT FROM ${recordOfMigrations} WHERE rolled_back_at IS NULL AND migration_name <> ALL($1::text[]) LIMIT 1`,
    [migrations.map(({ name }) => name)],
  )
  return later.rowCount === 0 ? null : recordOfMigrations
}
