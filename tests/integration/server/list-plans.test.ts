import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/questionnaire/group-versions'
import { answerHistory } from '@/lib/server/answer-history'
import { findAssessment } from '@/lib/server/assessments'
import { database } from '@/lib/server/database'
import { findProduct } from '@/lib/server/find-product'
import { findOpenExample, listProducts, searchProducts } from '@/lib/server/list-products'
import { listSubmissions } from '@/lib/server/list-submissions'
import type { Person } from '@/lib/server/person'
import { listAssessments } from '@/lib/server/release-assessments'
import { findStartingPoints } from '@/lib/server/starting-points'
import { questionsOf } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { type Plan, plansOf } from '../../support/plans'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { prepareSeeding, seedAssessments } from '../../support/seed-assessments'

// How Postgres carries out what lists ask, on enough rows that it has a choice.

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questionId = questionsOf(questionnaire)[0]?.id ?? ''
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
const assessments = 20_000
/** Tables that grow with what an organisation does. */
const growing = ['product', 'release', 'assessment', 'draft', 'entry', 'entry_change', 'submission']
/** The most rows that one step of a list reads: a page with its answers, or what a search looks through. */
const most = 5000
/** The most rows that a search puts in order; Postgres tells an average of several loops. */
const mostSorted = 1100

let ada: Person
let vera: Person
let places: { productId: string; releaseId: string; assessmentId: string; lastProductId: string }

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  vera = await createPerson('Vera', 'viewer', ada.organisation)
  await owner.connect()
  await prepareSeeding(owner)
  const seeding = { organisationId: ada.organisation.id, personId: ada.id, questionnaire }
  await seedAssessments(owner, { ...seeding, from: 1, to: assessments, answers: 3 })
  await owner.query(
    `INSERT INTO entry_change (id, assessment_id, kind, key, revision, changed_by_id, changed_at)
     SELECT gen_random_uuid(), (SELECT max(id::text)::uuid FROM assessment), 'answer', $1, i, $2::uuid, now()
     FROM generate_series(1, $3::int) i`,
    [questionId, ada.id, assessments],
  )
  await owner.query('ANALYZE')
  places = await findPlaces()
})

afterAll(async () => {
  await owner.end()
  await database().$disconnect()
})

const lists: Record<string, () => Promise<unknown>> = {
  'the first products': () => listProducts(ada),
  'products from the middle': () => listProducts(ada, { after: places.productId }),
  'the last products, backwards': () => listProducts(ada, { before: places.lastProductId }),
  'products that a common word finds': () => searchProducts(ada, 'device'),
  'products that a rare word finds': () => searchProducts(ada, 'device 19995'),
  'products that nothing matches': () => searchProducts(ada, 'kettle'),
  'the open example': () => findOpenExample(ada),
  'the releases of a product': () => findProduct(ada, places.productId),
  'the releases of a product, for a viewer': () => findProduct(vera, places.productId),
  'the assessments of a release': () => listAssessments(ada, places.releaseId),
  'the assessments of a release, for a viewer': () => listAssessments(vera, places.releaseId),
  'the submissions of an assessment': () => listSubmissions(ada, places.assessmentId),
  'the history of an answer': () => answerHistory(ada, { assessmentId: places.assessmentId, questionId }),
  'the overview of an assessment': () => findAssessment(ada, places.assessmentId),
  'starting points': () => findStartingPoints(ada, places.releaseId),
  'starting points that a common word finds': () => findStartingPoints(ada, places.releaseId, 'family'),
  'starting points that a rare word finds': () => findStartingPoints(ada, places.releaseId, 'device 12'),
  'starting points that nothing matches': () => findStartingPoints(ada, places.releaseId, 'kettle'),
  'starting points by questionnaire': () =>
    findStartingPoints(ada, places.releaseId, `${questionnaire.title} 12`),
}

describe.each(Object.entries(lists))('%s', (_, list) => {
  test('are found by an index, with few rows read and none sorted that are not shown or searched', async () => {
    const plans = await plansOf(process.env.DATABASE_URL ?? '', list)
    expect(plans.length).toBeGreaterThan(0)
    expect(plans.flatMap(faultsOf)).toEqual([])
  })
})

function faultsOf({ sql, steps }: Plan): string[] {
  return steps.flatMap(({ type, table, rows, below }) => {
    const faults: string[] = []
    if (type === 'Seq Scan' && table && growing.includes(table) && rows > 0)
      faults.push(`reads all of ${table}: ${sql}`)
    if (rows > most) faults.push(`${type} of ${table} reads ${rows} rows: ${sql}`)
    if (type.includes('Sort') && below > mostSorted) faults.push(`sorts ${below} rows: ${sql}`)
    return faults
  })
}

async function findPlaces() {
  const one = async (sql: string) => (await owner.query(sql)).rows[0].id
  return {
    productId: await one(`SELECT id FROM product WHERE name = 'Series'`),
    releaseId: await one(`SELECT id FROM release WHERE label = 'Bulk 1.0'`),
    assessmentId: await one('SELECT max(id::text) AS id FROM assessment'),
    lastProductId: await one('SELECT id FROM product ORDER BY name DESC LIMIT 1'),
  }
}
