import type pg from 'pg'
import { applyMigration } from './apply-migration'
import { migrationsFolder, readMigrations } from './migration-folder'
import { pendingMigrations } from './migration-history'
import { openClient } from './open-client'

/**
 * Applies the migrations that the database does not have yet, each in one transaction, and gives their names;
 * `only` leaves all others out.
 * They are recorded as `prisma migrate deploy` records them, so that both can be used on one database.
 */
export async function migrate(
  ownerUrl: string,
  folder = migrationsFolder,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const migrations = (await readMigrations(folder)).filter(({ name }) => only?.has(name) ?? true)
  return withLocks(ownerUrl, async (client) => {
    const pending = await pendingMigrations(client, migrations)
    for (const migration of pending) await applyMigration(client, migration)
    return pending.map(({ name }) => name)
  })
}

/** Whether the database has every migration of this release. */
export async function isMigrated(ownerUrl: string): Promise<boolean> {
  const client = await openClient(ownerUrl)
  try {
    return (await pendingMigrations(client, await readMigrations(migrationsFolder))).length === 0
  } finally {
    await client.end()
  }
}

/** Two servers may start on one database at the same time: our own lock, then the one that Prisma's commands take. */
const lockNumbers = [7_414_220_001, 72_707_369]

async function withLocks<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await openClient(url, true)
  try {
    for (const number of lockNumbers) await client.query('SELECT pg_advisory_lock($1)', [number])
    return await work(client)
  } finally {
    // Both locks are released with the connection.
    await client.end()
  }
}
