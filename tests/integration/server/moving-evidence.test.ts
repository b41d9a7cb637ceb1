import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { moveEvidence } from '@/lib/server/jobs/move-evidence'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { createLamp, questionsOf, startDraft } from '../../support/assessments'
import { piecesOf } from '../../support/evidence'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question, other] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question || !other) throw new Error('the questionnaire is too small for these tests')
/** As earlier releases stored it: the address of a host with a name and a password, and a day that is refused today. */
const old = {
  title: 'Report',
  url: 'https://ada:secret@example.org/r',
  kind: 'test-report',
  speaksOf: '1970-01-01',
}
const link = { title: 'Policy', url: 'https://example.org/p', kind: 'document', speaksOf: '2026-01-01' }

let ada: Member
let productId: string
const assessments: string[] = []

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  const lamp = await createLamp(ada)
  productId = lamp.productId
  for (const evidence of [[old, link], [link]]) {
    const assessmentId = await startDraft(ada, lamp.releaseId, questionnaire)
    assessments.push(assessmentId)
    for (const { id } of [question, other]) await storeAsBefore(assessmentId, id, evidence)
  }
})

afterAll(() => database().$disconnect())

test('evidence by value becomes pieces; revisions, changes and what pages show stay as they are', async () => {
  const before = await Promise.all(assessments.map((id) => findAssessment(ada, id)))
  const changes = await ownerDatabase().entryChange.findMany({ orderBy: { id: 'asc' } })
  expect(await moveEvidence()).toBe(2)
  expect(await Promise.all(assessments.map((id) => findAssessment(ada, id)))).toEqual(before)
  expect(await ownerDatabase().entryChange.findMany({ orderBy: { id: 'asc' } })).toEqual(changes)
  const pieces = await piecesOf(productId)
  expect(pieces.flatMap(({ versions }) => versions.map(({ title }) => title)).toSorted()).toEqual([
    'Policy',
    'Report',
  ])
  expect(pieces.map(({ versions }) => versions[0]?.addedById)).toEqual([ada.id, ada.id])
})

test('each assessment has one event, and the chain is whole', async () => {
  const events = await ownerDatabase().event.findMany({ where: { kind: 'evidence-moved' } })
  expect(events.map(({ subjectId }) => subjectId).toSorted()).toEqual(assessments.toSorted())
  expect(events.map(({ personId, data }) => [personId, data])).toEqual([
    [null, '{"answers":2}'],
    [null, '{"answers":2}'],
  ])
  expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
})

test('what is moved is not moved again', async () => {
  expect(await moveEvidence()).toBe(0)
})

test('what a browser queued in the old form is saved as the piece that it was', async () => {
  const [, second = ''] = assessments
  const value = { says: { kind: 'unknown' }, evidence: [link], copied: false }
  expect(await saveQueued(second, value)).toMatchObject({ saved: true, revision: 1, unchanged: true })
  expect(await saveQueued(second, { ...value, note: 'Seen.' })).toMatchObject({ saved: true, revision: 2 })
  expect(await piecesOf(productId)).toHaveLength(2)
})

function saveQueued(assessmentId: string, answer: unknown) {
  const save = { assessmentId, baseRevision: 1, mutationId: randomUUID(), saidBy: ada.id }
  return saveAnswer(ada, { ...save, questionId: question?.id ?? '', answer })
}

async function storeAsBefore(assessmentId: string, key: string, evidence: unknown[]): Promise<void> {
  const value = JSON.stringify({ says: { kind: 'unknown' }, evidence, copied: false })
  const organisationId = ada.organisation.id
  await ownerDatabase().$executeRaw`
    INSERT INTO entry (organisation_id, assessment_id, kind, key, value, revision, updated_by_id, updated_at)
    VALUES (${organisationId}::uuid, ${assessmentId}::uuid, 'answer', ${key}, ${value}::jsonb, 1, ${ada.id}::uuid, now())`
  await ownerDatabase().$executeRaw`
    INSERT INTO entry_change (organisation_id, id, assessment_id, kind, key, revision, after, changed_by_id, changed_at)
    VALUES (${organisationId}::uuid, ${randomUUID()}::uuid, ${assessmentId}::uuid, 'answer', ${key}, 1, ${value}::jsonb,
      ${ada.id}::uuid, now())`
}
