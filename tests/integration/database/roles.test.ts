import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendOnlyTables } from '../../../scripts/database/grant-use'

const app = new pg.Client({ connectionString: process.env.DATABASE_URL })

beforeAll(() => app.connect())
afterAll(() => app.end())

describe('the role the application runs as', () => {
  test.each(appendOnlyTables)(
    'may read %s and add to it (events by their functions alone), and may change or empty nothing of it',
    async (table) => {
      const may = async (privilege: string) => {
        const sql = 'SELECT has_table_privilege(current_user, $1, $2) AS may'
        return (await app.query(sql, [table, privilege])).rows[0].may
      }
      expect(await may('SELECT')).toBe(true)
      expect(await may('INSERT')).toBe(!table.endsWith('event'))
      expect(await may('UPDATE')).toBe(false)
      expect(await may('DELETE')).toBe(false)
      expect(await may('TRUNCATE')).toBe(false)
    },
  )

  test.each(['CREATE TABLE mine (id int)', 'ALTER TABLE product ADD COLUMN mine int', 'DROP TABLE event'])(
    'may not change the shape of the database: %s',
    async (sql) => {
      await expect(app.query(sql)).rejects.toThrow(/permission denied|must be owner/)
    },
  )

  test('may not read which migrations were applied', async () => {
    await expect(app.query('SELECT * FROM _prisma_migrations')).rejects.toThrow(/permission denied/)
  })

  test('is not the superuser', async () => {
    const { rows } = await app.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')
    expect(rows).toEqual([{ rolsuper: false }])
  })
})
