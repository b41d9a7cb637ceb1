import { createHash } from 'node:crypto'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import { Refusal } from '../refusal.js'
import { everything, readMigrations } from './migration-folder'
import { openClient } from './open-client'
import { withSchemaEngine } from './schema-engine'

/**
 * Applies the migrations that the database does not have yet, as `prisma migrate deploy` would, and gives
 * their names. A migration that fails leaves nothing behind and is tried again at the next start.
 */
export async function migrate(ownerUrl: string, folder?: string): Promise<string[]> {
  return withLock(ownerUrl, async (client) => {
    if (await hasAll(client, folder)) return []
    return withSchemaEngine(ownerUrl, (engine) => apply(engine, folder))
  })
}

/** Whether the database has every migration of this release. */
export async function isMigrated(ownerUrl: string): Promise<boolean> {
  const client = await openClient(ownerUrl)
  try {
    return await hasAll(client, undefined)
  } finally {
    await client.end()
  }
}

type Applied = { migration_name: string; checksum: string; is_done: boolean }

/** Loading the engine takes half a second, which a start with nothing to apply need not wait for. */
async function hasAll(client: pg.Client, folder: string | undefined) {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS found")
  if (tables[0].found === null) return false
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS is_done
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  const { migrationDirectories } = await readMigrations(folder)
  const checksums = new Map(rows.map(({ migration_name, checksum }) => [migration_name, checksum]))
  return (
    rows.every(({ is_done }) => is_done) &&
    migrationDirectories.every(
      ({ path, migrationFile: { content } }) => checksums.get(path) === sha256(content.value),
    )
  )
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}

async function apply(engine: SchemaEngine, folder: string | undefined) {
  const migrationsList = await readMigrations(folder)
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything })
    return appliedMigrationNames
  } catch (error) {
    throw await explain(engine, folder, error)
  }
}

async function explain(engine: SchemaEngine, folder: string | undefined, error: unknown) {
  const migrationsList = await readMigrations(folder)
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: everything,
  })
  // Each migration is one implicit transaction, so the failed ones have changed nothing.
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
  if (failedMigrationNames.length === 0) return error
  return new Refusal(
    `the migration ${failedMigrationNames.join(', ')} could not be applied and changed nothing (${reasonOf(error)}); put the database right and start again.`,
  )
}

/** The engine's message is many lines long; the database's own words are the ones that help. */
function reasonOf(error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  return message.match(/ERROR: (.*)/)?.[1] ?? message.split('\n')[0]
}

// Two servers may start on one database at the same time; the number is arbitrary and only ours.
const lockNumber = 7_414_220_001

async function withLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await openClient(url, true)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    return await work(client)
  } finally {
    await client.end()
  }
}
