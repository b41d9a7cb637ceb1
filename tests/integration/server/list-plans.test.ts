import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { database } from '@/lib/server/world/database'
import { questionsOf } from '../../support/assessments'
import { findPlaces, lists, type Readers } from '../../support/lists'
import { createOrganisation, createPerson } from '../../support/people'
import { faultsOf } from '../../support/plan-faults'
import { plansOf } from '../../support/plans'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { prepareSeeding, seedAssessments } from '../../support/seed-assessments'
import { seedSubmissions } from '../../support/seed-submissions'

// How Postgres carries out what lists ask, on enough rows that it has a choice; bench/scale asks for more.

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questionId = questionsOf(questionnaire)[0]?.id ?? ''
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
const assessments = 20_000
/** More of one assessment than Postgres looks up one by one. */
const submissionsOfOne = 300

let readers: Readers

beforeAll(async () => {
  const ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  const vera = await createPerson('Vera', 'viewer', ada.organisation)
  await owner.connect()
  await prepareSeeding(owner)
  const seeding = { organisationId: ada.organisation.id, personId: ada.id, questionnaire }
  await seedAssessments(owner, { ...seeding, from: 1, to: assessments, answers: 3 })
  await seedSubmissions(owner, submissionsOfOne)
  await owner.query(
    `INSERT INTO entry_change (id, organisation_id, assessment_id, kind, key, revision, changed_by_id, changed_at)
     SELECT gen_random_uuid(), $4::uuid, (SELECT max(id::text)::uuid FROM assessment), 'answer', $1, i, $2::uuid, now()
     FROM generate_series(1, $3::int) i`,
    [questionId, ada.id, assessments, ada.organisation.id],
  )
  await owner.query(
    `INSERT INTO event (organisation_id, sequence, at, person_id, kind, subject_id, data, previous, hash)
     SELECT $1::uuid, i, now(), CASE i % 2 WHEN 0 THEN $2::uuid ELSE $3::uuid END, 'answer-saved', $2::uuid, '{}', '', ''
     FROM generate_series(1, $4::int) i`,
    [ada.organisation.id, ada.id, vera.id, assessments],
  )
  await owner.query('ANALYZE')
  readers = { ada, vera, questionnaire, places: await findPlaces(owner) }
})

afterAll(async () => {
  await owner.end()
  await database().$disconnect()
})

describe.each(Object.entries(lists))('%s', (_, list) => {
  test('are found by an index, with few rows read and none sorted that are not shown or searched', async () => {
    const plans = await plansOf(process.env.DATABASE_URL ?? '', readers.ada.organisation.id, () =>
      list(readers),
    )
    expect(plans.length).toBeGreaterThan(0)
    expect(plans.flatMap(faultsOf)).toEqual([])
  })
})
