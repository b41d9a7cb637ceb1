import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyMigration } from '../../../scripts/database/apply-migration'
import { migrate } from '../../../scripts/database/migrate'
import { migrationsFolder, readMigrations } from '../../../scripts/database/migration-folder'
import { diffSchema } from '../../../scripts/database/schema-engine/diff-schema'
import { emptyDatabase } from '../../support/empty-database'
import { migrateWithPrisma, statusByPrisma } from '../../support/migrate-with-prisma'

const ownerUrl = process.env.DATABASE_OWNER_URL ?? ''
const probe = '29990101000000_probe'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-migrations-'))
  await cp(migrationsFolder, folder, { recursive: true })
})

afterEach(() => rm(folder, { recursive: true }))

describe('the migrations', () => {
  test('make exactly the tables that prisma/schema.prisma asks for', async () => {
    expect(await diffSchema(ownerUrl)).toBeNull()
  })

  test('are applied once only', async () => {
    expect(await migrate(ownerUrl)).toEqual([])
  })

  test('fail when they are applied a second time, so that an interrupted one can safely be tried again', async () => {
    const { client } = await emptyDatabase()
    for (const migration of await readMigrations(migrationsFolder)) {
      await applyMigration(client, migration)
      await client.query('BEGIN')
      await expect(client.query(migration.sql), migration.name).rejects.toThrow()
      await client.query('ROLLBACK')
    }
  })

  test('are recorded as Prisma records them, which then finds nothing to do', async () => {
    const [ours, prismas] = [await emptyDatabase(), await emptyDatabase()]
    const names = (await readMigrations(folder)).map(({ name }) => name)
    expect(await migrate(ours.url)).toEqual(names)
    expect(await migrateWithPrisma(prismas.url, folder)).toEqual(names)
    expect(await recordOf(ours.client)).toEqual(await recordOf(prismas.client))
    expect(await columnsOf(ours.client)).toEqual(await columnsOf(prismas.client))

    expect(await migrateWithPrisma(ours.url, folder)).toEqual([])
    expect(await migrate(prismas.url)).toEqual([])
    const status = await statusByPrisma(ours.url, folder)
    expect(status).toMatchObject({ editedMigrationNames: [], failedMigrationNames: [], history: null })
    expect(status.hasMigrationsTable).toBe(true)
  })

  test('may be applied by turns with those of Prisma', async () => {
    const { url } = await emptyDatabase()
    await migrate(url)
    await addMigration('CREATE TABLE by_prisma (id int);')
    expect(await migrateWithPrisma(url, folder)).toEqual([probe])
    expect(await migrate(url, folder)).toEqual([])
    await addMigration('CREATE TABLE by_us (id int);', '29990101000001_next')
    expect(await migrate(url, folder)).toEqual(['29990101000001_next'])
    expect(await migrateWithPrisma(url, folder)).toEqual([])
  })

  test('are applied once when several servers start on one database', async () => {
    const { url } = await emptyDatabase()
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
    expect(applied.flat().toSorted()).toEqual((await readMigrations(folder)).map(({ name }) => name))
  })
})

describe('a migration that fails', () => {
  test('leaves the database as it was, names its file and line, and is applied once it is fixed', async () => {
    const { url, client } = await emptyDatabase()
    await migrate(url)
    const before = await recordOf(client)
    await addMigration('CREATE TABLE half_done (id int);\nCREATE TABLE broken (id nonsense);')
    await expect(migrate(url, folder)).rejects.toThrow(
      `the migration ${probe} could not be applied and is rolled back: type "nonsense" does not exist, line 2 (${fileOf(probe)}). Fix the cause and start again.`,
    )
    expect(await exists(client, 'half_done')).toBe(false)
    expect(await recordOf(client)).toEqual(before)

    await addMigration('CREATE TABLE half_done (id int);')
    expect(await migrate(url, folder)).toEqual([probe])
  })

  test('names the statement when rows, not words, are at fault', async () => {
    const { url, client } = await emptyDatabase()
    await migrate(url)
    await addMigration(
      'CREATE TABLE half_done (id int);\nINSERT INTO half_done VALUES (1), (1);\nALTER TABLE half_done ADD PRIMARY KEY (id);\nSELECT 1;',
    )
    await expect(migrate(url, folder)).rejects.toThrow(
      'could not create unique index "half_done_pkey", statement 3',
    )
    expect(await exists(client, 'half_done')).toBe(false)
  })

  test('on an empty database leaves it empty', async () => {
    const { url, client } = await emptyDatabase()
    await addMigration('SELEC 1;', '00000101000000_first')
    await expect(migrate(url, folder)).rejects.toThrow('syntax error at or near "SELEC", line 1')
    expect(await exists(client, '_prisma_migrations')).toBe(false)
  })

  test('does not undo the migrations before it', async () => {
    const { url, client } = await emptyDatabase()
    await addMigration('SELEC 1;')
    await expect(migrate(url, folder)).rejects.toThrow(probe)
    expect(await recordOf(client)).toHaveLength((await readMigrations(migrationsFolder)).length)
  })

  test('is refused when it commits by itself', async () => {
    const { url } = await emptyDatabase()
    await migrate(url)
    await addMigration('CREATE TABLE half_done (id int); COMMIT; BEGIN; SELECT 1;')
    await expect(migrate(url, folder)).rejects.toThrow('leave BEGIN and COMMIT out of it')
  })
})

async function addMigration(sql: string, name = probe) {
  await mkdir(path.dirname(fileOf(name)), { recursive: true })
  await writeFile(fileOf(name), sql)
}

function fileOf(name: string) {
  return path.join(folder, name, 'migration.sql')
}

/** All that is recorded but the ids and the times, which are only there or not. */
async function recordOf(client: pg.Client) {
  const { rows } = await client.query(
    `SELECT migration_name, checksum, logs, applied_steps_count, length(id) AS id, rolled_back_at,
       finished_at >= started_at AS is_finished FROM _prisma_migrations ORDER BY started_at`,
  )
  return rows
}

async function columnsOf(client: pg.Client) {
  const { rows } = await client.query(
    `SELECT column_name, data_type, character_maximum_length, column_default, is_nullable
       FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
  )
  return rows
}

async function exists(client: pg.Client, table: string) {
  const { rows } = await client.query('SELECT to_regclass($1) AS found', [table])
  return rows[0].found !== null
}
