import { afterAll, beforeEach, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member } from '@/lib/server/identity/person'
import { removeUnnamedFiles } from '@/lib/server/jobs/remove-unnamed-files'
import { addFilePiece } from '@/lib/server/products/files/add-piece'
import { evidenceStore } from '@/lib/server/records/evidence-store'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { createLamp } from '@/tests/support/assessments'
import { addText } from '@/tests/support/evidence/upload'
import { ownerDatabase } from '@/tests/support/owner-database'
import { createOrganisation, createPerson } from '@/tests/support/people'
import { acceptedReview, submittedLamp } from '@/tests/support/reviews'

const day = 24 * 60 * 60 * 1000

let ada: Member
let lamp: { productId: string; releaseId: string }
let sha256: string

beforeEach(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await createLamp(ada)
  sha256 = await addText(ada, lamp.productId, `Tested at ${performance.now()}.`)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('a file that nothing has named for a day is removed with its content, and an event says so', async () => {
  const now = new Date()
  await removeUnnamedFiles(now)
  await removeUnnamedFiles(after(now, day - 1))
  expect(await isThere()).toEqual({ row: true, content: true })
  expect(await removeUnnamedFiles(after(now, day))).toBeGreaterThan(0)
  expect(await isThere()).toEqual({ row: false, content: false })
  const kind = 'evidence-file-removed'
  const event = await ownerDatabase().event.findFirst({ where: { kind, subjectId: lamp.productId } })
  expect(event?.data).toContain(sha256)
})

test('a file that a piece names stays, also where nothing named it before', async () => {
  const now = new Date()
  await removeUnnamedFiles(now)
  await name()
  await removeUnnamedFiles(after(now, 2 * day))
  await removeUnnamedFiles(after(now, 4 * day))
  expect(await isThere()).toEqual({ row: true, content: true })
  const row = await ownerDatabase().evidenceFile.findFirstOrThrow({ where: { sha256 } })
  expect(row.unnamedSince).toBeNull()
})

test('the content stays while another product of the organisation has it, and that of another organisation in any case', async () => {
  const content = `Shared at ${performance.now()}.`
  const kettle = await createLamp(ada, { name: 'Kettle' })
  const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  const theirs = await createLamp(grace)
  sha256 = await addText(ada, lamp.productId, content)
  await addText(ada, kettle.productId, content)
  await addText(grace, theirs.productId, content)
  await name(kettle)
  await addFilePiece(grace, { productId: theirs.productId, sha256, input, releases: [theirs.releaseId] })
  const now = new Date()
  await removeUnnamedFiles(now)
  await removeUnnamedFiles(after(now, day))
  expect(await isThere()).toEqual({ row: false, content: true })
  expect(await evidenceStore().has(grace.organisation.id, sha256)).toBe(true)
})

test('a file that only a submission names stays', async () => {
  const named = await submittedLamp(ada)
  sha256 = await addText(ada, named.productId, `Submitted at ${performance.now()}.`)
  const first = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: named.submissionId } })
  const { standing: _, ...rest } = first
  const content = JSON.stringify({ sha256 })
  const { assessmentId, organisationId } = first
  const draft = {
    id: newId(),
    assessmentId,
    organisationId,
    number: 2,
    openedById: ada.id,
    openedAt: new Date(),
  }
  const { id: draftId } = await ownerDatabase().draft.create({ data: draft })
  await ownerDatabase().submission.create({ data: { ...rest, id: newId(), draftId, number: 2, content } })
  await removeForDays()
  expect(await isThere(named.productId)).toEqual({ row: true, content: true })
})

test('a file that only a review names stays', async () => {
  const named = await submittedLamp(ada)
  sha256 = await addText(ada, named.productId, `Added during a review at ${performance.now()}.`)
  const noor = await createPerson('Noor', 'auditor', ada.organisation)
  const { submissionId } = named
  const reviewId = await acceptedReview(ada, { submissionId, auditor: noor })
  const { id: organisationId } = ada.organisation
  const about = { id: newId(), organisationId, reviewId, key: 'question', addedById: ada.id, at: new Date() }
  await ownerDatabase().addedEvidence.create({ data: { ...about, evidence: { ...input, sha256 } } })
  await removeForDays()
  expect(await isThere(named.productId)).toEqual({ row: true, content: true })
})

async function removeForDays(): Promise<void> {
  const now = new Date()
  for (const days of [0, 2, 4]) await removeUnnamedFiles(after(now, days * day))
}

const input = { title: 'Test', kind: 'test-report', speaksOf: '2026-03-04' }

async function name({ productId, releaseId } = lamp): Promise<void> {
  const outcome = await addFilePiece(ada, { productId, sha256, input, releases: [releaseId] })
  if (!outcome?.attached) throw new Error(JSON.stringify(outcome))
}

async function isThere(productId = lamp.productId) {
  const row = await ownerDatabase().evidenceFile.findFirst({ where: { productId, sha256 } })
  return { row: row !== null, content: await evidenceStore().has(ada.organisation.id, sha256) }
}

function after(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds)
}
