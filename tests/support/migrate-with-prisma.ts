import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { readMigrations } from '../../scripts/database/migration-folder'
import { everything } from '../../scripts/database/schema-engine/diff-schema'
import { withSchemaEngine } from '../../scripts/database/schema-engine/schema-engine'

/** What `prisma migrate deploy` does with a database: applies what is missing and gives its names. */
export function migrateWithPrisma(databaseUrl: string, folder: string): Promise<string[]> {
  return withMigrations(databaseUrl, folder, async (engine, migrationsList) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything })
    return appliedMigrationNames
  })
}

/** What `prisma migrate status` finds in the history of a database. */
export function statusByPrisma(databaseUrl: string, folder: string) {
  return withMigrations(databaseUrl, folder, (engine, migrationsList) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: everything }),
  )
}

function withMigrations<T>(
  databaseUrl: string,
  folder: string,
  work: (engine: SchemaEngine, migrations: MigrationList) => Promise<T>,
): Promise<T> {
  return withSchemaEngine(databaseUrl, async (engine) => work(engine, await migrationList(folder)))
}

async function migrationList(folder: string): Promise<MigrationList> {
  const lockFile = 'migration_lock.toml'
  const migrations = await readMigrations(folder)
  return {
    baseDir: folder,
    lockfile: { path: lockFile, content: await readFile(path.join(folder, lockFile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
