import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isMigrated, migrate } from '../../../scripts/database/migrate'
import { migrationsFolder, readMigrations } from '../../../scripts/database/migration-folder'
import { emptyDatabase } from '../../support/empty-database'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-migrations-'))
  await cp(migrationsFolder, folder, { recursive: true })
})

afterEach(() => rm(folder, { recursive: true }))

async function migrated() {
  const database = await emptyDatabase()
  await migrate(database.url)
  return database
}

async function newest() {
  const migration = (await readMigrations(folder)).at(-1)
  if (!migration) throw new Error('There are no migrations.')
  return migration
}

describe('a database that these migrations cannot continue is refused', () => {
  test('when it is newer than the release', async () => {
    const { url } = await migrated()
    const { name } = await newest()
    await rm(path.join(folder, name), { recursive: true })
    await expect(migrate(url, folder)).rejects.toThrow(
      `the database is newer than this release: it has migrations that prisma/migrations does not have (${name}). Start the release that the database was last used with`,
    )
  })

  test('when one of its migrations was edited since', async () => {
    const { url } = await migrated()
    const { name, file, checksum } = await newest()
    await appendFile(file, '-- a word more')
    await expect(migrate(url, folder)).rejects.toThrow(
      new RegExp(
        `migration ${name} was edited .*: ${file} has the SHA-256 .* records ${checksum}. Restore that file`,
      ),
    )
  })

  test('when Prisma has recorded a failure, until that is marked as rolled back with the SQL it is refused with', async () => {
    const { url, client } = await migrated()
    const { name } = await newest()
    await client.query(
      `UPDATE _prisma_migrations SET finished_at = NULL, logs = E'A migration failed to apply.\n\nDatabase error:\nERROR: relation "odd" is missing\n'
       WHERE migration_name = $1`,
      [name],
    )
    const refusal = await migrate(url).catch((error: Error) => error.message)
    expect(refusal).toContain(`the migration ${name} failed at 2`)
    expect(refusal).toContain('(relation "odd" is missing)')
    await client.query(String(refusal).split('\n').at(-1) ?? '')
    // It is tried again, and meets its own work, since only the record was changed here.
    await expect(migrate(url)).rejects.toThrow(`the migration ${name} could not be applied`)
  })

  test('when it has tables of another program', async () => {
    const { url, client } = await emptyDatabase()
    await client.query(
      'CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE TABLE c (id int); CREATE TABLE d (id int)',
    )
    await expect(migrate(url)).rejects.toThrow(
      'the database has tables (a, b, c and 1 more) and no record of Thingworthy’s migrations',
    )
    const { rows } = await client.query("SELECT FROM pg_tables WHERE schemaname = 'public'")
    expect(rows).toHaveLength(4)
  })
})

describe('a database is accepted', () => {
  test('when git has changed how lines end', async () => {
    const { url } = await migrated()
    for (const { file } of await readMigrations(folder)) {
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'))
    }
    expect(await migrate(url, folder)).toEqual([])
  })

  test('when a start of the release before was killed while it applied a migration', async () => {
    const { name } = await newest()
    const { url, client } = await emptyDatabase()
    const all = path.join(folder, name)
    const kept = await mkdtemp(path.join(tmpdir(), 'thingworthy-newest-'))
    await cp(all, kept, { recursive: true })
    await rm(all, { recursive: true })
    await migrate(url, folder)
    await cp(kept, all, { recursive: true })
    await rm(kept, { recursive: true })
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (gen_random_uuid(), 'any', $1)`,
      [name],
    )
    expect(await isMigrated(url)).toBe(false)
    expect(await migrate(url)).toEqual([name])
    expect(await isMigrated(url)).toBe(true)
    const { rows } = await client.query(
      `SELECT rolled_back_at IS NOT NULL AS "isRolledBack", finished_at IS NOT NULL AS "isFinished"
         FROM _prisma_migrations WHERE migration_name = $1 ORDER BY started_at`,
      [name],
    )
    expect(rows).toEqual([
      { isRolledBack: true, isFinished: false },
      { isRolledBack: false, isFinished: true },
    ])
  })
})
