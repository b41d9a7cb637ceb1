import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { moveEvidence } from '@/lib/server/jobs/move-evidence'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, questionsOf, startDraft } from '../../support/assessments'
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

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('evidence by value becomes pieces; revisions, changes and what pages show stay as they are', async () => {
  const before = await Promise.all(assessments.map((id) => findAssessment(ada, id)))
  const changes = await ownerDatabase().entryChange.findMany({ orderBy: { id: 'asc' } })
  expect(await moveEvidence()).toEqual({ moved: 2, failed: [] })
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
  expect(await moveEvidence()).toEqual({ moved: 0, failed: [] })
})

test('what a browser queued in the old form is saved as the piece that it was', async () => {
  const [, second = ''] = assessments
  const value = { says: { kind: 'unknown' }, evidence: [link], copied: false }
  expect(await saveQueued(second, value)).toMatchObject({ saved: true, revision: 1, unchanged: true })
  expect(await saveQueued(second, { ...value, note: 'Seen.' })).toMatchObject({ saved: true, revision: 2 })
  expect(await piecesOf(productId)).toHaveLength(2)
})

test('an assessment that fails keeps no other from being moved, stays as it was, and is moved by the next start', async () => {
  const { releaseId } = await createLamp(ada)
  const [broken, whole] = [
    await startDraft(ada, releaseId, questionnaire),
    await startDraft(ada, releaseId, questionnaire),
  ]
  const odd = { ...link, title: 'First', kind: 'rumour' }
  await storeAsBefore(broken, question.id, [{ ...link, title: 'Second' }])
  await storeAsBefore(broken, other.id, [odd])
  await storeAsBefore(whole, question.id, [{ ...link, title: 'Third' }])
  const before = await ownerDatabase().entry.findMany({ where: { assessmentId: broken } })
  expect(await moveEvidence()).toMatchObject({ moved: 1, failed: [{ assessmentId: broken }] })
  expect(await ownerDatabase().entry.findMany({ where: { assessmentId: broken } })).toEqual(before)
  await ownerDatabase().entry.deleteMany({ where: { assessmentId: broken, key: other.id } })
  expect(await moveEvidence()).toEqual({ moved: 1, failed: [] })
  expect((await findAssessment(ada, broken))?.answers[question.id]?.evidence).toMatchObject([
    { title: 'Second' },
  ])
})

test('what a submission of before named is found among the pieces, which are then kept; the submission stays as it was', async () => {
  const lamp = await createLamp(ada)
  const assessmentId = await startDraft(ada, lamp.releaseId, questionnaire)
  await answerEverything(ada, assessmentId)
  const submitted = await submit(ada, { assessmentId, accountable: { name: 'Grace Okafor', role: 'Owner' } })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  const id = submitted.id
  await rewriteAsBefore(id, { [question.id]: { evidence: [old, link] } })
  const before = await ownerDatabase().submission.findUniqueOrThrow({ where: { id } })
  const draft = await startDraft(ada, lamp.releaseId, questionnaire)
  await storeAsBefore(draft, question.id, [link])
  expect(await moveEvidence()).toEqual({ moved: 1, failed: [] })
  const named = await ownerDatabase().submissionEvidence.findMany({
    where: { submissionId: id },
    include: { version: true },
  })
  expect(named.map(({ key, version }) => [key, version.title])).toEqual([[question.id, 'Policy']])
  expect(await ownerDatabase().submission.findUniqueOrThrow({ where: { id } })).toEqual(before)
})

/** Submissions never change; this one is made as an earlier release would have stored it. */
async function rewriteAsBefore(id: string, answers: unknown): Promise<void> {
  await ownerDatabase().$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE submission DISABLE TRIGGER USER`
    await tx.$executeRaw`UPDATE submission SET content = ${JSON.stringify({ answers })} WHERE id = ${id}::uuid`
    await tx.$executeRaw`ALTER TABLE submission ENABLE TRIGGER USER`
  })
}

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
