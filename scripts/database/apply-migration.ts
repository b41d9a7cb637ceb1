import type pg from 'pg'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import type { Migration } from './migration-folder'
import { runScript } from './run-script'

/**
 * Applies a migration and records it in one transaction: where it fails, the database is as it was and records
 * nothing, and the next start tries again.
 */
export async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  try {
    const begun = await begin(client, migration)
    await runScript(client, migration.sql)
    await finish(client, migration, begun)
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error instanceof Refusal ? error : explain(error, migration)
  }
}

type Begun = { id: string; transaction: string }

async function begin(client: pg.Client, { name, checksum }: Migration): Promise<Begun> {
  await client.query('BEGIN')
  await client.query(recordTable)
  // A start that was killed may have begun it before.
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1 AND rolled_back_at IS NULL',
    [name],
  )
  const { rows } = await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (gen_random_uuid(), $1, $2)
     RETURNING id, txid_current() AS transaction`,
    [checksum, name],
  )
  return rows[0]
}

/** The table as Prisma makes it. */
const recordTable = `
  SET LOCAL client_min_messages = warning;
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

async function finish(client: pg.Client, { file }: Migration, { id, transaction }: Begun) {
  const { rowCount } = await client.query(
    `UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1
      WHERE id = $1 AND txid_current() = $2`,
    [id, transaction],
  )
  if (rowCount !== 1) {
    throw new Refusal(t('stopped.migration.ends-transaction', { file }))
  }
  await client.query('COMMIT')
}

function explain(error: unknown, { name, file }: Migration) {
  const reason = error instanceof Error ? error.message : String(error)
  return new Refusal(t('stopped.migration.failed', { name, reason, file }))
}
