import pg from 'pg'
import { hasChecksum, type Migration } from './migration-folder'
import type { Recorded } from './migration-history'

/** Why these migrations cannot continue what the database records, and how to fix it; null where they can. */
export function refuseHistory(history: Recorded[], migrations: Migration[]): string | null {
  return refuseNewer(history, migrations) ?? refuseFailed(history) ?? refuseEdited(history, migrations)
}

/** Tables without a record of migrations belong to another program, or to a restore that left the record out. */
export function refuseForeignTables(tables: string[]): string | null {
  if (tables.length === 0) return null
  return `the database has tables (${listed(tables)}) and no record of Thingworthy's migrations (_prisma_migrations); name an empty database in DATABASE_URL and DATABASE_OWNER_URL, or restore the backup together with that table.`
}

function refuseNewer(history: Recorded[], migrations: Migration[]) {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = history.map(({ name }) => name).filter((name) => !known.has(name))
  if (unknown.length === 0) return null
  return `the database is newer than this release: it has migrations that prisma/migrations does not have (${listed(unknown)}). Start the release that the database was last used with, or a later one; to use this release, restore the backup made before the upgrade.`
}

function refuseFailed(history: Recorded[]) {
  const failed = history.find(({ isDone, logs }) => !isDone && logs)
  if (!failed) return null
  const reason = failed.logs?.match(/ERROR: (.*)/)?.[1] ?? failed.logs?.trim().split('\n')[0]
  return [
    `the database records that the migration ${failed.name} failed at ${failed.startedAt.toISOString()} (${reason}).`,
    'Fix the cause and undo what it may have changed, then run this SQL as the owner of the database and start again:',
    `  UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = ${pg.escapeLiteral(failed.name)} AND finished_at IS NULL;`,
  ].join('\n')
}

function refuseEdited(history: Recorded[], migrations: Migration[]) {
  const recorded = new Map(history.filter(({ isDone }) => isDone).map((each) => [each.name, each.checksum]))
  for (const migration of migrations) {
    const checksum = recorded.get(migration.name)
    if (checksum === undefined || hasChecksum(migration, checksum)) continue
    return `the migration ${migration.name} was edited after the database had applied it: ${migration.file} has the SHA-256 ${migration.checksum}, and the database records ${checksum}. Restore that file from the release (git checkout), and put the change into a new migration.`
  }
  return null
}

/** At most three names, and how many more. */
function listed(names: string[]) {
  const more = names.length - 3
  return `${names.slice(0, 3).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
