import pg from 'pg'
import { t } from '../words/script-words.js'
import { hasChecksum, type Migration } from './migration-folder'
import type { Recorded } from './migration-history'

/** Why these migrations cannot continue what the database records, and how to fix it; null where they can. */
export function refuseHistory(history: Recorded[], migrations: Migration[]): string | null {
  return refuseNewer(history, migrations) ?? refuseFailed(history) ?? refuseEdited(history, migrations)
}

/** Tables without a record of migrations belong to another program, or to a restore that left the record out. */
export function refuseForeignTables(tables: string[]): string | null {
  if (tables.length === 0) return null
  return t('stopped.history.foreign-tables', { ...listed(tables) })
}

function refuseNewer(history: Recorded[], migrations: Migration[]) {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = history.map(({ name }) => name).filter((name) => !known.has(name))
  if (unknown.length === 0) return null
  return t('stopped.history.newer', { ...listed(unknown) })
}

function refuseFailed(history: Recorded[]) {
  const failed = history.find(({ isDone, logs }) => !isDone && logs)
  if (!failed) return null
  const reason = failed.logs?.match(/ERROR: (.*)/)?.[1] ?? failed.logs?.trim().split('\n')[0]
  return [
    t('stopped.history.failed', {
      name: failed.name,
      at: failed.startedAt.toISOString(),
      reason: reason ?? '',
    }),
    t('stopped.history.run-sql'),
    `  UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = ${pg.escapeLiteral(failed.name)} AND finished_at IS NULL;`,
  ].join('\n')
}

function refuseEdited(history: Recorded[], migrations: Migration[]) {
  const recorded = new Map(history.filter(({ isDone }) => isDone).map((each) => [each.name, each.checksum]))
  for (const migration of migrations) {
    const checksum = recorded.get(migration.name)
    if (checksum === undefined || hasChecksum(migration, checksum)) continue
    return t('stopped.history.edited', {
      name: migration.name,
      file: migration.file,
      found: migration.checksum,
      recorded: checksum,
    })
  }
  return null
}

/** At most three names, and how many more. */
function listed(names: string[]) {
  return { names: names.slice(0, 3).join(', '), more: Math.max(0, names.length - 3) }
}
