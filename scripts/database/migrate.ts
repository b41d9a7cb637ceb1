import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { Refusal } from '../refusal.js'
import { everything, readMigrations } from './migration-folder'
import { withSchemaEngine } from './schema-engine'

/**
 * Applies the migrations that the database does not have yet, as `prisma migrate deploy` would, and gives
 * their names. A migration that fails leaves nothing behind and is tried again at the next start.
 */
export async function migrate(ownerUrl: string, folder?: string): Promise<string[]> {
  return withLock(ownerUrl, () => withSchemaEngine(ownerUrl, (engine) => apply(engine, folder)))
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

async function withLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    return await work()
  } finally {
    await client.end()
  }
}
