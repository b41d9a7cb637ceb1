import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../../scripts/database/migrate'
import { databaseBefore } from '../../support/database-before'

// A database of the release before the plan of a product had a table of its own, with lines as entries of assessments.

const migration = '20261130075406_product_plan'
describe('the migration of plans', () => {
  test('keeps of each question the line that was written last in any assessment of the product', async () => {
    const client = await upgraded()
    expect(await linesOf(client, 'p1')).toEqual([
      { of: 'big', question: 'lock', owner: 'other questionnaire', revision: 2 },
      { of: 'small', question: 'colour', owner: null, revision: 3 },
      { of: 'small', question: 'lock', owner: 'later', revision: 5 },
    ])
    expect(await linesOf(client, 'p2')).toEqual([])
  })

  test('leaves out what was deleted, and keeps the plan of a product that was deleted as a whole', async () => {
    const client = await upgraded()
    expect(await linesOf(client, 'p3')).toEqual([
      { of: 'small', question: 'lock', owner: 'of a deleted product', revision: 2 },
    ])
  })

  test('takes up the lines of an assessment that is restored, where the product has none', async () => {
    const client = await upgraded()
    await client.query(`UPDATE assessment SET removed_at = NULL WHERE id = ${id('a-deleted')}`)
    const owners = (await linesOf(client, 'p1')).filter(({ of }) => of === 'small')
    expect(owners).toEqual([
      { of: 'small', question: 'colour', owner: null, revision: 3 },
      { of: 'small', question: 'light', owner: 'deleted', revision: 2 },
      { of: 'small', question: 'lock', owner: 'later', revision: 5 },
    ])
  })

  test('begins the history of each line, and leaves entries, their history and submissions as they were', async () => {
    const { url, client } = await filled()
    const before = await storedBytes(client)
    expect(await migrate(url)).toContain(migration)
    expect(await storedBytes(client)).toEqual(before)
    const { rows } = await client.query(
      `SELECT count(*)::int AS lines, count(c.id)::int AS changes FROM plan_line l LEFT JOIN plan_line_change c
        ON c.product_id = l.product_id AND c.questionnaire_id = l.questionnaire_id AND c.question = l.question
        AND c.revision = l.revision AND c.before IS NULL AND c.after IS NOT DISTINCT FROM l.value
        AND c.changed_by_id = l.updated_by_id AND c.changed_at = l.updated_at`,
    )
    expect(rows).toEqual([{ lines: 4, changes: 4 }])
    expect(await migrate(url)).toEqual([])
  })
})

async function upgraded(): Promise<pg.Client> {
  const { url, client } = await filled()
  await migrate(url)
  return client
}

async function filled() {
  const made = await databaseBefore(migration)
  await made.client.query(rows)
  return made
}

async function linesOf(client: pg.Client, product: string) {
  const { rows } = await client.query(
    `SELECT questionnaire_id AS of, question, value ->> 'owner' AS owner, revision FROM plan_line
     WHERE product_id = ${id(product)} ORDER BY questionnaire_id, question`,
  )
  return rows
}

async function storedBytes(client: pg.Client) {
  const tables = ['entry', 'entry_change', 'submission']
  // Later migrations add this column.
  const row = "(to_jsonb(t) - 'from_release')::text AS row"
  const read = tables.map((table) => client.query(`SELECT ${row} FROM ${table} t ORDER BY 1`))
  return (await Promise.all(read)).map(({ rows }) => rows)
}

/** The same id for the same word, in every statement. */
function id(word: string): string {
  return `md5('${word}')::uuid`
}

const assessment = (word: string, release: string, { of = 'small', removed = false } = {}) => `
  INSERT INTO assessment (id, organisation_id, release_id, questionnaire_id, questionnaire_version, questionnaire_hash,
    created_by_id, created_at, removed_at)
  SELECT ${id(word)}, organisation_id, id, '${of}', '1.0.0', 'hash', ${id('u')}, now(), ${removed ? 'now()' : 'NULL'}
  FROM release WHERE id = ${id(release)};`

/** `owner` null takes the line back. */
const line = (its: string, question: string, owner: string | null, [revision, at]: [number, string]) => {
  const value = owner === null ? 'NULL' : `'${JSON.stringify({ to: 50, owner })}'`
  return `
  INSERT INTO entry (organisation_id, assessment_id, kind, key, value, revision, updated_by_id, updated_at)
    SELECT organisation_id, id, 'plan', '${question}', ${value}, ${revision}, ${id('u')}, '${at}' FROM assessment WHERE id = ${id(its)};
  INSERT INTO entry_change (organisation_id, id, assessment_id, kind, key, revision, after, changed_by_id, changed_at)
    SELECT organisation_id, gen_random_uuid(), id, 'plan', '${question}', ${revision}, ${value}, ${id('u')}, '${at}'
    FROM assessment WHERE id = ${id(its)};`
}

const product = (word: string) => `
  INSERT INTO product (id, organisation_id, name, created_by_id, created_at)
    VALUES (${id(word)}, ${id('o')}, '${word}', ${id('u')}, now());
  INSERT INTO release (id, organisation_id, product_id, label, scope, created_by_id, created_at)
    SELECT md5('${word}r' || i)::uuid, ${id('o')}, ${id(word)}, '1.' || i, '{}', ${id('u')}, now() FROM generate_series(1, 2) i;`

const rows = `
  INSERT INTO organisation (id, name, created_at) VALUES (${id('o')}, 'Works', now());
  INSERT INTO "user" (id, name, email, created_at, updated_at) VALUES (${id('u')}, 'Ada', 'ada@example.org', now(), now());
  ${product('p1')} ${product('p2')} ${product('p3')}
  ${assessment('a-first', 'p1r1')} ${assessment('a-second', 'p1r2')} ${assessment('a-other', 'p1r1', { of: 'big' })}
  ${assessment('a-deleted', 'p1r2', { removed: true })} ${assessment('a-of-p3', 'p3r1')} ${assessment('a-empty', 'p2r1')}
  ${line('a-first', 'lock', 'earlier', [4, '2026-05-01Z'])} ${line('a-second', 'lock', 'later', [1, '2026-05-02Z'])}
  ${line('a-first', 'colour', 'taken back', [1, '2026-05-01Z'])} ${line('a-second', 'colour', null, [2, '2026-05-03Z'])}
  ${line('a-other', 'lock', 'other questionnaire', [1, '2026-05-01Z'])}
  ${line('a-deleted', 'lock', 'deleted', [1, '2026-05-09Z'])} ${line('a-deleted', 'light', 'deleted', [1, '2026-05-09Z'])}
  ${line('a-of-p3', 'lock', 'of a deleted product', [1, '2026-05-01Z'])}
  UPDATE product SET removed_at = now() WHERE id = ${id('p3')};`
