import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { reportColumns } from '@/lib/server/submissions/submitted-level'
import { reportWords } from '@/lib/words/report-words'
import { migrate } from '../../../scripts/database/migrate'
import { databaseBefore } from '../../support/database-before'

// A database of the release before every table held its organisation, with what that release stored (fixtures/), and
// then the migrations since.

const migration = '20261128135155_organisation_on_every_table'
const fixture = path.join(import.meta.dirname, 'fixtures/before-organisation-on-every-table.sql')
const current = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })

beforeAll(() => current.connect())
afterAll(() => current.end())

describe('the migration, on rows of the release before', () => {
  test('gives every row the organisation of what it belongs to, and changes nothing else that was stored', async () => {
    const { url, client } = await databaseOfBefore()
    const before = await storedBytes(client)
    expect(before.length).toBeGreaterThan(1)
    expect(await migrate(url)).toContain(migration)
    for (const { table, parent, key } of belongings) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS all, count(*) FILTER (WHERE t.organisation_id = p.organisation_id)::int AS right
         FROM "${table}" t JOIN "${parent}" p ON p.id = t.${key}`,
      )
      expect(rows[0].all, table).toBeGreaterThan(0)
      expect(rows[0].right, table).toBe(rows[0].all)
    }
    expect(await storedBytes(client)).toEqual(before)
  })

  test('fills the columns of a submission as this release writes them', async () => {
    const { url, client } = await databaseOfBefore()
    await migrate(url)
    const { rows } = await client.query(
      `SELECT report, claimed_level AS "claimedLevel", could_be_level AS "couldBeLevel",
         evidenced_level AS "evidencedLevel", verified_level AS "verifiedLevel", level_names AS "levelNames",
         crossed_red_lines AS "crossedRedLines", valid_until::text AS until FROM submission`,
    )
    for (const { report, until, ...columns } of rows) {
      const { validUntil, ...expected } = reportColumns(readStoredReport(report, reportWords))
      expect(columns).toEqual(expected)
      expect(until).toBe(validUntil.toISOString().slice(0, 10))
    }
  })

  test('leaves append-only tables closed again', async () => {
    const { url, client } = await databaseOfBefore()
    await migrate(url)
    for (const table of ['submission', 'entry_change', 'carry_over', 'event']) {
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow('only takes new rows')
    }
  })

  test('forgets the outcome of a form whose thing was deleted, which can only lead nowhere', async () => {
    const { url, client } = await databaseOfBefore()
    const { rows } = await client.query('SELECT count(*)::int AS kept FROM form_outcome')
    await client.query(
      `INSERT INTO form_outcome (key, subject_id, at) VALUES ('gone', gen_random_uuid(), now())`,
    )
    await migrate(url)
    expect((await client.query('SELECT count(*)::int AS kept FROM form_outcome')).rows).toEqual(rows)
  })
})

describe('every foreign key between tables that hold an organisation', () => {
  test('holds the organisation, so that no row belongs to a thing of another one', async () => {
    const { rows } = await current.query(`
      SELECT c.conname AS name,
        EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
          AND a.attname = 'organisation_id') AS holds
      FROM pg_constraint c
      WHERE c.contype = 'f' AND c.conrelid IN (${holders}) AND c.confrelid IN (${holders})`)
    expect(rows.length).toBeGreaterThanOrEqual(11)
    expect(rows.filter(({ holds }) => !holds)).toEqual([])
  })

  test('refuses a row of one organisation below a thing of another', async () => {
    const { url, client } = await databaseOfBefore()
    await migrate(url)
    const draft = `INSERT INTO draft (id, organisation_id, assessment_id, number, opened_by_id, opened_at)
      SELECT gen_random_uuid(), o.id, a.id, 99, a.created_by_id, now() FROM assessment a JOIN organisation o`
    await client.query(`${draft} ON o.id = a.organisation_id LIMIT 1`)
    const strange = client.query(`${draft} ON o.id <> a.organisation_id LIMIT 1`)
    await expect(strange).rejects.toMatchObject({ code: '23503' })
  })
})

/** Tables with a column organisation_id. */
const holders = `SELECT attrelid FROM pg_attribute WHERE attname = 'organisation_id' AND NOT attisdropped`

const belongings = [
  { table: 'release', parent: 'product', key: 'product_id' },
  { table: 'assessment', parent: 'release', key: 'release_id' },
  { table: 'draft', parent: 'assessment', key: 'assessment_id' },
  { table: 'entry', parent: 'assessment', key: 'assessment_id' },
  { table: 'entry_change', parent: 'assessment', key: 'assessment_id' },
  { table: 'mutation', parent: 'assessment', key: 'assessment_id' },
  { table: 'submission', parent: 'draft', key: 'draft_id' },
  { table: 'carry_over', parent: 'assessment', key: 'from_id' },
  { table: 'form_outcome', parent: 'assessment', key: 'subject_id' },
]

async function databaseOfBefore() {
  const { url, client } = await databaseBefore(migration)
  await client.query(await readFile(fixture, 'utf8'))
  return { url, client }
}

async function storedBytes(client: pg.Client): Promise<unknown[]> {
  const { rows } = await client.query(
    `SELECT id, content, content_digest, report, report_digest, pdf_digest, encode(sha256(pdf), 'hex') AS pdf
     FROM submission ORDER BY id`,
  )
  return rows
}
