import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { readAs } from '@/lib/server/access/as-person'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Person } from '@/lib/server/identity/person'
import { findProduct } from '@/lib/server/product-pages/find-product'
import { listProducts } from '@/lib/server/product-pages/list-products'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'

// Policies as they are planned, on every table of an organisation's data: everything works with them, because every call
// says whose data it is about. Members are found without a person, so their table has none.

const [small] = publishSmall()
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
let ada: Person
let grace: Person

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  await owner.connect()
  const { rows } = await owner.query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.columns
     WHERE column_name = 'organisation_id' AND table_schema = 'public' AND table_name <> 'membership'`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(11)
  const ours = `organisation_id = ANY (NULLIF(current_setting('app.organisations', true), '')::uuid[])`
  for (const { table } of rows) {
    await owner.query(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`)
    await owner.query(`CREATE POLICY ours ON "${table}" USING (${ours}) WITH CHECK (${ours})`)
  }
})

afterAll(async () => {
  stopPdfProcess()
  await owner.end()
  await database().$disconnect()
})

test('with policies on every table a team assesses, submits and reads, and nobody else sees any of it', async () => {
  if (!small) throw new Error('The small questionnaire is not there.')
  const { productId, releaseId } = await createLamp(ada)
  const assessmentId = await startDraft(ada, releaseId, small)
  await answerEverything(ada, assessmentId)
  const submitted = await submit(ada, { assessmentId, accountable })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  expect(await openDraft(ada, assessmentId)).toEqual({ opened: true })
  const order = { releaseId, questionnaire: `${small.id}@${small.version}`, from: assessmentId }
  expect(await startAssessment(ada, order)).toMatchObject({ started: true })
  expect((await listProducts(ada)).items).toMatchObject([{ id: productId, releases: 1 }])
  expect((await findProduct(ada, productId))?.releases.items[0]?.assessments).toHaveLength(2)
  expect((await findAssessment(ada, assessmentId))?.submissions).toHaveLength(1)
  expect((await findSubmission(ada, submitted.id))?.number).toBe(1)

  expect((await listProducts(grace)).items).toEqual([])
  expect(await readAs(grace, ({ db }) => db.submission.count())).toBe(0)
  expect(await readAs(ada, ({ db }) => db.submission.count())).toBe(1)
  expect(await database().submission.count()).toBe(0)
})
