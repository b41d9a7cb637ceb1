import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diffSchema } from '../../../scripts/database/diff-schema'
import { migrate } from '../../../scripts/database/migrate'
import { migrationsFolder } from '../../../scripts/database/migration-folder'

const ownerUrl = process.env.DATABASE_OWNER_URL ?? ''
let folder: string
let client: pg.Client

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-migrations-'))
  await cp(migrationsFolder, folder, { recursive: true })
  client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await rm(folder, { recursive: true })
})

describe('the migrations', () => {
  test('make exactly the tables that prisma/schema.prisma asks for', async () => {
    expect(await diffSchema(ownerUrl)).toBeNull()
  })

  test('are applied once only', async () => {
    expect(await migrate(ownerUrl)).toEqual([])
  })

  test('are recorded as Prisma records them, with the SHA-256 of each file', async () => {
    const { rows } = await client.query(
      'SELECT checksum, finished_at, rolled_back_at FROM _prisma_migrations',
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row.checksum).toMatch(/^[0-9a-f]{64}$/)
      expect(row.finished_at).toBeInstanceOf(Date)
      expect(row.rolled_back_at).toBeNull()
    }
  })

  test('leave nothing behind when one fails, and go on once it is mended', async () => {
    await addMigration('CREATE TABLE half_done (id int); CREATE TABLE broken (id nonsense);')
    await expect(migrate(ownerUrl, folder)).rejects.toThrow(
      /migration 29990101000000_probe could not be applied and changed nothing \(type "nonsense" does not exist\)/,
    )
    expect(await exists('half_done')).toBe(false)

    await addMigration('CREATE TABLE half_done (id int); DROP TABLE half_done;')
    expect(await migrate(ownerUrl, folder)).toEqual(['29990101000000_probe'])
  })
})

async function addMigration(sql: string) {
  const target = path.join(folder, '29990101000000_probe')
  await mkdir(target, { recursive: true })
  await writeFile(path.join(target, 'migration.sql'), sql)
}

async function exists(table: string) {
  const { rows } = await client.query('SELECT to_regclass($1) AS found', [table])
  return rows[0].found !== null
}
