import type pg from 'pg'
import { Refusal } from '../refusal.js'
import type { Migration } from './migration-folder'
import { refuseForeignTables, refuseHistory } from './refuse-history'

/** What the database records of one migration that has not been rolled back. */
export type Recorded = {
  name: string
  checksum: string
  startedAt: Date
  isDone: boolean
  /** What Prisma noted when the migration failed. */
  logs: string | null
}

/**
 * The migrations that the database does not have yet. Refuses a database whose history these migrations
 * cannot continue: newer than they are, with a migration that failed, or with one that was edited since.
 */
export async function pendingMigrations(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const history = await readHistory(client)
  const refusal = history ? refuseHistory(history, migrations) : refuseForeignTables(await readTables(client))
  if (refusal) throw new Refusal(refusal)
  // One that was interrupted has changed nothing, as it was a single transaction, so it is pending as well.
  const applied = new Set(history?.filter(({ isDone }) => isDone).map(({ name }) => name))
  return migrations.filter(({ name }) => !applied.has(name))
}

/** Null where no migration was ever recorded. */
async function readHistory(client: pg.Client): Promise<Recorded[] | null> {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS found")
  if (tables[0].found === null) return null
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name AS name, checksum, started_at AS "startedAt", finished_at IS NOT NULL AS "isDone", logs
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}

async function readTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename',
  )
  return rows.map(({ name }) => name)
}
