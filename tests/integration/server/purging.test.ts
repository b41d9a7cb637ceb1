import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { removeDraft } from '@/lib/server/products/removal/remove-draft'
import { evidenceStore } from '@/lib/server/records/evidence-store'
import { verifyAccountEvents, verifyEvents } from '@/lib/server/records/verify-events'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { purge } from '@/scripts/purge/purge'
import { answerEverything, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { addText } from '../../support/evidence/upload'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { wronglyKept } from '../../support/recount'
import { acceptedReview } from '../../support/reviews'

const [small] = publishSmall()
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
const day = 24 * 60 * 60 * 1000
const longAgo = new Date(Date.now() - 30 * day - 1000)
const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
let ada: Member
let lamp: { productId: string; releaseId: string }

beforeAll(() => client.connect())

beforeEach(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await createLamp(ada)
})

afterAll(async () => {
  stopPdfProcess()
  await client.end()
  await database().$disconnect()
})

/** What became of the things of this organisation. */
async function purged(now = new Date()) {
  const removeFile = (organisation: string, digest: string) => evidenceStore().remove(organisation, digest)
  const all = await purge({ client, removeFile, now })
  return all.filter(({ organisationId }) => organisationId === ada.organisation.id)
}

function draft(): Promise<string> {
  return startDraft(ada, lamp.releaseId, requireSmall())
}

function requireSmall() {
  if (!small) throw new Error('The small questionnaire is not there.')
  return small
}

async function submitted(): Promise<{ assessmentId: string; submissionId: string }> {
  const assessmentId = await draft()
  await answerEverything(ada, assessmentId)
  const outcome = await submit(ada, { assessmentId, accountable })
  if (!outcome?.submitted) throw new Error('not submitted')
  return { assessmentId, submissionId: outcome.id }
}

test('a product goes for good 30 days after it was deleted, with its files, and an event has the digests', async () => {
  const { submissionId } = await submitted()
  const sha256 = await addText(ada, lamp.productId, `Tested at ${performance.now()}.`)
  const { reportDigest } = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: submissionId } })
  const where = { id: lamp.productId }
  await ownerDatabase().product.update({ where, data: { removedAt: new Date(longAgo.getTime() + day) } })
  expect(await purged()).toEqual([])
  await ownerDatabase().product.update({ where, data: { removedAt: longAgo } })
  expect(await purged()).toMatchObject([
    { kind: 'product', id: lamp.productId, outcome: 'purged', reports: 1, files: 1 },
  ])
  expect(await purged()).toEqual([])
  expect(await ownerDatabase().product.findUnique({ where })).toBeNull()
  expect(await ownerDatabase().submission.findUnique({ where: { id: submissionId } })).toBeNull()
  expect(await evidenceStore().has(ada.organisation.id, sha256)).toBe(false)
  const event = await ownerDatabase().event.findFirst({
    where: { kind: 'product-purged', subjectId: lamp.productId },
  })
  expect(JSON.parse(event?.data ?? '')).toEqual({ reports: reportDigest, files: sha256 })
  expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  expect(await wronglyKept(client)).toEqual([])
})

test('a file that another product of the organisation has stays in the store', async () => {
  const content = `Shared at ${performance.now()}.`
  const kettle = await createLamp(ada, { name: 'Kettle' })
  const sha256 = await addText(ada, lamp.productId, content)
  await addText(ada, kettle.productId, content)
  await ownerDatabase().product.update({ where: { id: lamp.productId }, data: { removedAt: longAgo } })
  expect(await purged()).toMatchObject([{ outcome: 'purged' }])
  expect(await evidenceStore().has(ada.organisation.id, sha256)).toBe(true)
})

test('what has a concluded review is kept and said, with everything above it; a review that ended otherwise goes', async () => {
  const { submissionId } = await submitted()
  const auditor = await createPerson('Noor', 'auditor', ada.organisation)
  const id = await acceptedReview(ada, { submissionId, auditor })
  await ownerDatabase().review.update({ where: { id }, data: { state: 'concluded' } })
  await ownerDatabase().release.update({ where: { id: lamp.releaseId }, data: { removedAt: longAgo } })
  await ownerDatabase().product.update({ where: { id: lamp.productId }, data: { removedAt: longAgo } })
  expect((await purged()).map(({ kind, outcome }) => [kind, outcome])).toEqual([
    ['product', 'concluded'],
    ['release', 'concluded'],
  ])
  await ownerDatabase().review.update({ where: { id }, data: { state: 'stopped' } })
  expect((await purged()).map(({ kind, outcome }) => [kind, outcome])).toEqual([['product', 'purged']])
  expect(await ownerDatabase().review.findUnique({ where: { id } })).toBeNull()
})

test('a product goes with its plan, and an assessment without it', async () => {
  const assessmentId = await draft()
  const [question] = questionsOf(requireSmall())
  const save = { assessmentId, questionId: question?.id ?? '', line: { to: 50 }, baseRevision: 0 }
  expect(await savePlanLine(ada, { ...save, mutationId: randomUUID(), saidBy: ada.id })).toMatchObject({
    saved: true,
  })
  const where = { productId: lamp.productId }
  const left = async () => [
    await ownerDatabase().planLine.count({ where }),
    await ownerDatabase().planLineChange.count({ where }),
  ]
  await ownerDatabase().assessment.update({ where: { id: assessmentId }, data: { removedAt: longAgo } })
  expect(await purged()).toMatchObject([{ kind: 'assessment', outcome: 'purged' }])
  expect(await left()).toEqual([1, 1])
  await ownerDatabase().product.update({ where: { id: lamp.productId }, data: { removedAt: longAgo } })
  expect(await purged()).toMatchObject([{ kind: 'product', outcome: 'purged' }])
  expect(await left()).toEqual([0, 0])
})

test('an assessment goes, and what was copied from it stays', async () => {
  const assessmentId = await draft()
  const order = {
    releaseId: lamp.releaseId,
    questionnaire: `${small?.id}@${small?.version}`,
    from: assessmentId,
  }
  const copy = await startAssessment(ada, order)
  if (!copy?.started) throw new Error('not started')
  await ownerDatabase().assessment.update({ where: { id: assessmentId }, data: { removedAt: longAgo } })
  expect(await purged()).toMatchObject([{ kind: 'assessment', outcome: 'purged' }])
  expect(await findAssessment(ada, copy.id)).not.toBeNull()
})

test('a draft of submitted work goes with what was said in it, and the submission stays', async () => {
  const { assessmentId } = await submitted()
  await openDraft(ada, assessmentId)
  const { revision = 0 } = (await findAssessment(ada, assessmentId))?.stored.answers.lock ?? {}
  const answer = { says: { kind: 'choice', option: 'weak' }, note: 'Only said in the draft' }
  const save = { assessmentId, baseRevision: revision, mutationId: randomUUID(), saidBy: ada.id }
  expect(await saveAnswer(ada, { ...save, questionId: 'lock', answer })).toMatchObject({ saved: true })
  await removeDraft(ada, { assessmentId, number: 2 })
  expect(await purged(new Date(Date.now() + 31 * day))).toMatchObject([{ kind: 'draft', outcome: 'purged' }])
  const changes = await ownerDatabase().entryChange.findMany({ where: { assessmentId, key: 'lock' } })
  expect(JSON.stringify(changes)).not.toContain('Only said in the draft')
  expect((await findAssessment(ada, assessmentId))?.state).toBe('submitted')
  expect(await openDraft(ada, assessmentId)).toEqual({ opened: true })
})

test('an organisation goes with everything, and the chain of accounts keeps the head of its events', async () => {
  await submitted()
  const { id } = ada.organisation
  const head = await ownerDatabase().event.findFirstOrThrow({
    where: { organisationId: id },
    orderBy: { sequence: 'desc' },
  })
  await ownerDatabase().organisation.update({ where: { id }, data: { removedAt: longAgo } })
  expect(await purged()).toMatchObject([{ kind: 'organisation', outcome: 'purged', reports: 1 }])
  expect(await ownerDatabase().organisation.findUnique({ where: { id } })).toBeNull()
  const event = await ownerDatabase().accountEvent.findFirst({
    where: { kind: 'organisation-purged', subjectId: id },
  })
  expect(JSON.parse(event?.data ?? '')).toMatchObject({ chainLength: head.sequence, chainHead: head.hash })
  expect(await verifyAccountEvents(ownerDatabase())).toMatchObject({ whole: true })
})
