import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

export const schemaFile = path.resolve(import.meta.dirname, '../../prisma/schema.prisma')
export const migrationsFolder = path.resolve(import.meta.dirname, '../../prisma/migrations')

/** The migrations as the schema engine wants them: folders by name, oldest first. */
export async function readMigrations(folder = migrationsFolder): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map((name) => readMigration(folder, name))),
  }
}

async function readMigration(folder: string, name: string) {
  const value = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
}

/** No table or enum is kept out of the engine's sight. */
export const everything = { externalTables: [], externalEnums: [] }
