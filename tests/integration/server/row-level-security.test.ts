import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { changeAs, readAs } from '@/lib/server/access/as-person'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { listProducts } from '@/lib/server/products/pages/list-products'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'

// Policies of the database on every table of an organisation's data: everything works with them, because every call names
// the organisations it is about, and without them the application's role sees and writes nothing.

const [small] = publishSmall()
const app = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 })
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
/** Of identity: read before it is known whose data a request may see. */
const identityTables = ['invitation', 'membership']
let ada: Member
let grace: Member
let assessmentId: string
let submissionId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  if (!small) throw new Error('The small questionnaire is not there.')
  const { productId, releaseId } = await createLamp(ada)
  assessmentId = await startDraft(ada, releaseId, small)
  await answerEverything(ada, assessmentId)
  const submitted = await submit(ada, { assessmentId, accountable })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  submissionId = submitted.id
  expect(await openDraft(ada, assessmentId)).toEqual({ opened: true })
  const order = { releaseId, questionnaire: `${small.id}@${small.version}`, from: assessmentId }
  expect(await startAssessment(ada, order)).toMatchObject({ started: true })
  expect((await listProducts(ada)).items).toMatchObject([{ id: productId, releases: 1 }])
  expect((await findProduct(ada, productId))?.releases.items[0]?.assessments).toHaveLength(2)
})

afterAll(async () => {
  stopPdfProcess()
  await app.end()
  await database().$disconnect()
})

test('every table with an organisation has policies for reading and writing, but those of identity', async () => {
  const { rows } = await app.query<{ table: string; isOn: boolean; policies: number }>(
    `SELECT c.relname AS table, c.relrowsecurity AS "isOn",
       (SELECT LEAST(count(p.qual), count(p.with_check))::int FROM pg_policies p WHERE p.tablename = c.relname) AS policies
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(13)
  expect(rows.filter(({ isOn, policies }) => !isOn || policies === 0).map(({ table }) => table)).toEqual(
    identityTables,
  )
})

test('a member sees their organisation’s rows, another organisation and no organisation see none', async () => {
  const counts = (person: Member) =>
    readAs(person, async ({ db }) => [
      await db.product.count(),
      await db.assessment.count(),
      await db.entry.count(),
      await db.submission.count(),
      await db.event.count(),
    ])
  expect((await counts(ada)).every((count) => count > 0)).toBe(true)
  expect(await counts(grace)).toEqual([0, 0, 0, 0, 0])
  expect(await database().submission.count()).toBe(0)
  expect(await ownerDatabase().submission.count()).toBe(1)
  expect((await findAssessment(ada, assessmentId))?.submissions).toHaveLength(1)
  expect((await findSubmission(ada, submissionId))?.number).toBe(1)
  expect(await findSubmission(grace, submissionId)).toBeNull()
})

test('a person of two organisations sees the rows of both', async () => {
  const both = { ...ada, memberships: [...ada.memberships, ...grace.memberships] }
  await createLamp(grace)
  const organisations = await readAs(both, ({ db }) =>
    db.product.findMany({ select: { organisationId: true } }),
  )
  expect(new Set(organisations.map(({ organisationId }) => organisationId))).toEqual(
    new Set([ada.organisation.id, grace.organisation.id]),
  )
})

describe('writing past the application', () => {
  test('a row of another organisation is refused, by insert and by update', async () => {
    const row = { id: randomUUID(), name: 'Kettle', createdById: grace.id, createdAt: new Date() }
    const insert = changeAs(grace, ({ db }) =>
      db.product.create({ data: { ...row, organisationId: ada.organisation.id } }),
    )
    await expect(insert).rejects.toThrow(/row-level security/)
    const { count } = await changeAs(grace, ({ db }) =>
      db.product.updateMany({ where: { organisationId: ada.organisation.id }, data: { maker: 'Mallory' } }),
    )
    expect(count).toBe(0)
    const move = changeAs(grace, ({ db }) =>
      db.product.updateMany({ data: { organisationId: ada.organisation.id } }),
    )
    await expect(move).rejects.toThrow(/row-level security/)
  })

  test('an event is not inserted, and not appended to the chain of another organisation', async () => {
    const at = new Date()
    const data = { organisationId: grace.organisation.id, sequence: 99, at, kind: 'product-created' }
    const insert = changeAs(grace, ({ db }) =>
      db.event.create({ data: { ...data, subjectId: grace.id, data: '{}', previous: '', hash: '' } }),
    )
    await expect(insert).rejects.toThrow(/permission denied/)
    const append = changeAs(
      grace,
      ({ db }) => db.$executeRaw`SELECT append_events(${ada.organisation.id}::uuid, '[]'::json)`,
    )
    await expect(append).rejects.toThrow(/may not be written/)
  })

  test('one hundred requests of two tenants over two connections never see each other', async () => {
    const one = async (person: Member) => {
      const client = await app.connect()
      try {
        await client.query('BEGIN')
        await client.query("SELECT set_config('app.organisations', $1, true)", [
          `{${person.organisation.id}}`,
        ])
        const { rows } = await client.query<{ id: string }>(
          'SELECT DISTINCT organisation_id AS id FROM event',
        )
        await client.query('COMMIT')
        return rows.every(({ id }) => id === person.organisation.id) && rows.length === 1
      } finally {
        client.release()
      }
    }
    const seen = await Promise.all(Array.from({ length: 100 }, (_, index) => one(index % 2 ? ada : grace)))
    expect(seen).toEqual(Array.from({ length: 100 }, () => true))
    const { rows } = await app.query('SELECT 1 FROM event')
    expect(rows).toEqual([])
  })
})
