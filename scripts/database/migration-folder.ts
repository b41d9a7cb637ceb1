import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export type Migration = {
  name: string
  file: string
  sql: string
  /** The SHA-256 of the file, as Prisma records it. */
  checksum: string
}

export const migrationsFolder = path.resolve(import.meta.dirname, '../../prisma/migrations')

/** The migrations of a folder, oldest first: their names begin with the time they were made. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const file = path.join(folder, name, 'migration.sql')
  const sql = await readFile(file, 'utf8')
  return { name, file, sql, checksum: sha256(sql) }
}

/** Whether this is the checksum of the migration, whatever ends its lines: git may convert them, and Prisma too looks past it. */
export function hasChecksum({ sql, checksum }: Migration, recorded: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n')
  return [checksum, sha256(unix), sha256(unix.replaceAll('\n', '\r\n'))].includes(recorded)
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
