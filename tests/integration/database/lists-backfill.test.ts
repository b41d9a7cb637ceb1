import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { reportColumns } from '@/lib/server/submissions/submitted-level'
import { reportWords } from '@/lib/words/report-words'
import { migrate } from '../../../scripts/database/migrate'
import { migrationsFolder } from '../../../scripts/database/migration-folder'
import { wronglyKept } from '../../support/recount'
import { type StoredSample, storedReport } from '../../support/stored-sample'

// A database of the release before lists were read by an index, with rows, and then the migrations since.

const { adminUrl, ownerUrl } = inject('postgres')
const name = `before_lists_${process.pid}`
const url = Object.assign(new URL(ownerUrl), { pathname: name }).href
const admin = new pg.Client({ connectionString: adminUrl })
const owner = new pg.Client({ connectionString: url })
let folder: string

const samples: StoredSample[] = ['format-1-without-plans', 'format-1', 'format-2']
/** What none of our releases stored, which the migration must survive all the same. */
const broken = ['', 'no JSON', '{}', '[]', 'null', '{"overall": {"assessed": "perhaps"}}', '{"a": "\\u0000"}']

beforeAll(async () => {
  await admin.connect()
  await admin.query('SELECT pg_advisory_lock(1)')
  await admin.query(`CREATE DATABASE ${name} OWNER thingworthy_owner`)
  await admin.query('SELECT pg_advisory_unlock(1)')
  folder = await migrationsBefore('20261128013000')
  await migrate(url, folder)
  await owner.connect()
  await fill()
})

afterAll(async () => {
  await owner.end()
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
  await rm(folder, { recursive: true })
})

describe('the migrations since, on rows of the release before', () => {
  test('fill every kept column with what a recount gives', async () => {
    expect(await migrate(url)).toContain('20261128013000_lists_by_index')
    expect(await wronglyKept(owner)).toEqual([])
    const { rows } = await owner.query(
      `SELECT count(*)::int AS products, count(submitted_at)::int AS submitted FROM product`,
    )
    expect(rows).toEqual([{ products: 40, submitted: 10 }])
  })

  test('read the level from each stored report, and none from a broken one', async () => {
    const { rows } = await owner.query(
      `SELECT report, claimed_level AS "claimedLevel", could_be_level AS "couldBeLevel",
         level_names AS "levelNames" FROM submission`,
    )
    expect(rows).toHaveLength(samples.length + broken.length)
    for (const { report, ...level } of rows) {
      if (broken.includes(report))
        expect(level).toEqual({ claimedLevel: null, couldBeLevel: null, levelNames: [] })
      else expect(reportColumns(readStoredReport(report, reportWords))).toMatchObject(level)
    }
  })

  test('leave the bytes of reports as they were', async () => {
    const { rows } = await owner.query('SELECT report FROM submission ORDER BY pdf_name')
    expect(rows.map(({ report }) => report)).toEqual([...samples.map(storedReport), ...broken])
  })

  test('sort names and labels with their numbers as numbers', async () => {
    const { rows } = await owner.query(`SELECT name FROM product WHERE name LIKE 'Lamp %' ORDER BY name`)
    expect(rows.map((row) => row.name)).toEqual(Array.from({ length: 38 }, (_, i) => `Lamp ${i + 1}`))
  })

  test('are applied once', async () => {
    expect(await migrate(url)).toEqual([])
    expect(await wronglyKept(owner)).toEqual([])
  })
})

async function migrationsBefore(stamp: string): Promise<string> {
  const target = await mkdtemp(path.join(tmpdir(), 'thingworthy-migrations-'))
  await cp(migrationsFolder, target, { recursive: true })
  for (const each of await readdir(target)) {
    if (/^\d/.test(each) && each >= stamp) await rm(path.join(target, each), { recursive: true })
  }
  return target
}

/** 40 products with none to three releases each, assessments with and without entries, and a submission of each report. */
async function fill() {
  const reports = [...samples.map(storedReport), ...broken]
  await owner.query(`
    INSERT INTO organisation (id, name, created_at) SELECT ${id('o', 'i')}, 'Works ' || i, now() FROM generate_series(0, 1) i;
    INSERT INTO "user" (id, name, email, created_at, updated_at) VALUES (${id('u', '0')}, 'Ada', 'ada@example.org', now(), now());
    INSERT INTO product (id, organisation_id, name, maker, created_by_id, created_at)
      SELECT ${id('p', 'i')}, ${id('o', 'i % 2')},
        CASE i WHEN 0 THEN 'Ｋettle Ⅳ' WHEN 39 THEN U&'Cafe\\0301 CAFÉ' ELSE 'Lamp ' || i END,
        CASE WHEN i % 3 > 0 THEN 'Lantern Ｗorks' END, ${id('u', '0')}, now() FROM generate_series(0, 39) i;
    INSERT INTO release (id, product_id, label, scope, created_by_id, created_at)
      SELECT ${id('r', "i || '-' || j")}, ${id('p', 'i')}, '1.' || j, '{}', ${id('u', '0')}, now()
      FROM generate_series(0, 39) i, generate_series(1, i % 4) j;
    INSERT INTO assessment (id, release_id, questionnaire_id, questionnaire_version, questionnaire_hash, created_by_id, created_at)
      SELECT ${id('a', "r.id || '-' || j")}, r.id, 'small', '1.0.0', 'hash', ${id('u', '0')}, now() FROM release r, generate_series(1, 2) j;
    INSERT INTO entry (assessment_id, kind, key, revision, updated_by_id, updated_at)
      SELECT id, 'answer', 'question-' || j, 1, ${id('u', '0')}, timestamptz '2026-05-01Z' + j * interval '1 hour'
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM assessment) a, generate_series(1, place % 5) j;`)
  await owner.query(
    `INSERT INTO draft (id, assessment_id, number, opened_by_id, opened_at)
     SELECT ${id('d', 'place')}, id, 1, ${id('u', '0')}, now() FROM (${onePerProduct}) a WHERE place <= $1`,
    [reports.length],
  )
  await owner.query(
    `INSERT INTO submission (id, assessment_id, draft_id, number, submitted_by_id, submitted_at, accountable_name,
       accountable_role, content_format, content, content_digest, report_format, report, report_digest, pdf, pdf_digest, pdf_name)
     SELECT ${id('s', 'a.place')}, a.id, ${id('d', 'a.place')}, 1, ${id('u', '0')}, timestamptz '2026-06-01Z' + a.place * interval '1 day',
       'Grace Okafor', 'Head of product', 1, '{}', '', 1, given.report, '', '', '', lpad(a.place::text, 3, '0')
     FROM (${onePerProduct}) a JOIN unnest($1::text[]) WITH ORDINALITY given(report, place) ON given.place = a.place`,
    [reports],
  )
}

/** An id that a name decides. */
function id(kind: string, name: string) {
  return `md5('${kind}' || (${name}))::uuid`
}

const onePerProduct = `SELECT id, row_number() OVER (ORDER BY id) AS place FROM (
  SELECT DISTINCT ON (r.product_id) a.id FROM assessment a JOIN release r ON r.id = a.release_id
  ORDER BY r.product_id, a.id) chosen`
