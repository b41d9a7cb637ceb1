import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendOnlyTables } from '../../../scripts/database/grant-use'

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
const app = new pg.Client({ connectionString: process.env.DATABASE_URL })

beforeAll(() => Promise.all([owner.connect(), app.connect()]))
afterAll(() => Promise.all([owner.end(), app.end()]))

/** The tables whose model prisma/schema.prisma calls append-only. */
const schema = readFileSync('prisma/schema.prisma', 'utf8')
const models = [...schema.matchAll(/((?:^\/\/\/.*\n)+)model \w+ \{[^}]*@@map\("(\w+)"\)/gm)]
const promised = models
  .flatMap(([, comment = '', table = '']) => (/append-only/i.test(comment) ? [table] : []))
  .toSorted()

test('every table that is called append-only has the trigger, and its rights are kept from the application', async () => {
  const { rows } = await owner.query<{ table: string }>(
    `SELECT relname AS table FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
      WHERE tgfoid = 'refuse_change'::regproc AND tgenabled <> 'D' ORDER BY relname`,
  )
  expect(promised.length).toBeGreaterThanOrEqual(4)
  expect(rows.map(({ table }) => table)).toEqual(promised)
  expect(appendOnlyTables.toSorted()).toEqual(promised)
})

describe.each(promised)('the table %s', (table) => {
  test('refuses its owner every change', async () => {
    const update = `UPDATE ${table} ${await anyColumn(table)}`
    for (const sql of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`, update]) {
      await expect(owner.query(sql)).rejects.toThrow('only takes new rows')
    }
  })

  test('lets its owner delete where app.purge is set, and neither update nor truncate', async () => {
    await owner.query("SET app.purge = 'on'")
    try {
      await owner.query(`BEGIN; DELETE FROM ${table}; ROLLBACK`)
      await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('only takes new rows')
      await expect(owner.query(`UPDATE ${table} ${await anyColumn(table)}`)).rejects.toThrow(
        'only takes new rows',
      )
    } finally {
      await owner.query('RESET app.purge')
    }
  })

  test('lets the application delete nothing, whatever it sets', async () => {
    await app.query("SET app.purge = 'on'")
    await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied')
  })
})

async function anyColumn(table: string) {
  const { rows } = await owner.query(
    'SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1',
    [table],
  )
  return `SET ${rows[0].name} = ${rows[0].name}`
}
