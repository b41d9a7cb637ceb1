import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createRoles } from '../../../scripts/database/create-roles'
import { grantUse } from '../../../scripts/database/grant-use'
import { migrate } from '../../../scripts/database/migrate'
import { migrationsFolder, readMigrations } from '../../../scripts/database/migration-folder'
import { startPostgres } from '../../../scripts/postgres/start-postgres.js'
import { ask } from './operator'

const fixtures = path.resolve(import.meta.dirname, '../../integration/database/fixtures')
const organisationOnEveryTable = '20261128135155_organisation_on_every_table'

/**
 * A running database with what an earlier release stored: submissions with their PDFs, histories, events, copies. It is
 * as the release left it whose last migration is `until`, or as this release migrates it.
 */
export async function filledDatabase(folder: string, until?: string) {
  const postgres = await startPostgres({ folder, checkout: process.cwd() })
  onTestFinished(postgres.stop)
  await createRoles(postgres)
  await migrate(
    postgres.ownerUrl,
    migrationsFolder,
    await namesUntil((name) => name < organisationOnEveryTable),
  )
  await ask(
    postgres.ownerUrl,
    await readFile(path.join(fixtures, 'before-organisation-on-every-table.sql'), 'utf8'),
  )
  await migrate(postgres.ownerUrl, migrationsFolder, await namesUntil((name) => !until || name <= until))
  if (!until) await grantUse(postgres)
  return postgres
}

async function namesUntil(isWanted: (name: string) => boolean): Promise<ReadonlySet<string>> {
  const migrations = await readMigrations(migrationsFolder)
  return new Set(migrations.map(({ name }) => name).filter(isWanted))
}

/** Adds a file of evidence to a product, its row and its content; gives where it is below the folder of such files. */
export async function addEvidenceFile(folder: string, ownerUrl: string) {
  const content = 'Tested on 4 March.'
  const sha256 = createHash('sha256').update(content).digest('hex')
  const [row] = await ask<{ organisation: string }>(
    ownerUrl,
    `INSERT INTO evidence_file (organisation_id, product_id, sha256, bytes, type, name, added_by_id, added_at)
     SELECT p.organisation_id, p.id, '${sha256}', ${content.length}, 'text', 'test.txt', (SELECT id FROM "user" LIMIT 1), now()
     FROM product p LIMIT 1 RETURNING organisation_id AS organisation`,
  )
  if (!row) throw new Error('The database has no product.')
  const place = path.join(row.organisation, sha256.slice(0, 2), sha256)
  await mkdir(path.dirname(path.join(folder, 'evidence', place)), { recursive: true })
  await writeFile(path.join(folder, 'evidence', place), content)
  return { content, sha256, place }
}

/** Adds a file of a review to a finding on the product, its rows and its content; gives where it is below the folder of such files. */
export async function addReviewFile(folder: string, ownerUrl: string) {
  const content = 'Seen on the device.'
  const sha256 = createHash('sha256').update(content).digest('hex')
  const [row] = await ask<{ organisation: string }>(
    ownerUrl,
    `WITH r AS (
       INSERT INTO review (organisation_id, id, product_id, submission_id, asked_by_id, asked_at, why, scope)
       SELECT s.organisation_id, gen_random_uuid(), l.product_id, s.id, s.submitted_by_id, now(), 'Why', '"everything"'
       FROM submission s JOIN assessment a ON a.id = s.assessment_id JOIN release l ON l.id = a.release_id LIMIT 1 RETURNING *)
     INSERT INTO review_file (organisation_id, id, review_id, question, sha256, bytes, type, name, added_by_id, at)
     SELECT r.organisation_id, gen_random_uuid(), r.id, 'lock', '${sha256}', ${content.length}, 'text', 'seen.txt', r.asked_by_id, now()
     FROM r RETURNING organisation_id AS organisation`,
  )
  if (!row) throw new Error('The database has no submission.')
  const place = path.join(row.organisation, sha256.slice(0, 2), sha256)
  await mkdir(path.dirname(path.join(folder, 'evidence', place)), { recursive: true })
  await writeFile(path.join(folder, 'evidence', place), content)
  return { content, sha256, place }
}

/** Of each table: the number of its rows and a digest of all of them, in an order of their own. */
export async function digests(url: string): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const rows = await ask<{ row: string }>(url, `SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
    const digest = createHash('sha256')
      .update(rows.map(({ row }) => row).join('\n'))
      .digest('hex')
    found[name] = `${rows.length} ${digest}`
  }
  return found
}
