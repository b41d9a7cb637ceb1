import { text } from 'node:stream/consumers'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { isRefused } from '@/lib/evidence/refusal'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member } from '@/lib/server/identity/person'
import { attachFile } from '@/lib/server/products/files/attach-file'
import { findAuditorsFile, openAuditorsFile } from '@/lib/server/products/files/auditors-file'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import { answerEverything, createLamp, questionsOf, startDraft } from '@/tests/support/assessments'
import { addText } from '@/tests/support/evidence/upload'
import { ownerDatabase } from '@/tests/support/owner-database'
import { createOrganisation, createPerson } from '@/tests/support/people'
import { publishQuestionnaires } from '@/tests/support/published-questionnaires'
import { acceptedReview, askedReview } from '@/tests/support/reviews'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questionId = questionsOf(questionnaire)[0]?.id ?? ''

let ada: Member
let noor: Member
let productId: string
let submissionId: string
let named: string

beforeEach(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'auditor', organisation)
  const lamp = await createLamp(ada)
  productId = lamp.productId
  const assessmentId = await startDraft(ada, lamp.releaseId, questionnaire)
  await answerEverything(ada, assessmentId)
  named = await addText(ada, productId, 'Password rules were tested.')
  const input = { title: 'Test', kind: 'test-report', speaksOf: '2026-03-04' }
  await attachFile(ada, { assessmentId, questionId, sha256: named, input, mutationId: newId() })
  const submitted = await submit(ada, { assessmentId, accountable: { name: 'Ada', role: 'Head of product' } })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  submissionId = submitted.id
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('the auditor of an accepted review reads a file that its submission names, and no other file of the product', async () => {
  const draft = await addText(ada, productId, 'Only in a draft.')
  const reviewId = await acceptedReview(ada, { submissionId, auditor: noor })
  const opened = await openAuditorsFile(noor, { reviewId, sha256: named })
  if (!opened || isRefused(opened)) throw new Error('The file is not there.')
  expect(await text(opened.content)).toBe('Password rules were tested.')
  expect(await findAuditorsFile(noor, { reviewId, sha256: draft })).toBeNull()
  expect(await findAuditorsFile(ada, { reviewId, sha256: named })).toBeNull()
})

test('a file is read by its auditor once it is added during the review', async () => {
  const later = await addText(ada, productId, 'Tested again.')
  const reviewId = await acceptedReview(ada, { submissionId, auditor: noor })
  expect(await findAuditorsFile(noor, { reviewId, sha256: later })).toBeNull()
  await addDuring(reviewId, later)
  expect(await findAuditorsFile(noor, { reviewId, sha256: later })).toMatchObject({ file: { sha256: later } })
})

test('before a review is accepted its auditor reads no file', async () => {
  const reviewId = await askedReview(ada, { submissionId, auditor: noor })
  expect(await findAuditorsFile(noor, { reviewId, sha256: named })).toBeNull()
})

test('a file of another product stays closed, even where evidence of the review names its digest', async () => {
  const kettle = await createLamp(ada, { name: 'Kettle' })
  const elsewhere = await addText(ada, kettle.productId, 'Of the kettle.')
  const reviewId = await acceptedReview(ada, { submissionId, auditor: noor })
  await addDuring(reviewId, elsewhere)
  expect(await findAuditorsFile(noor, { reviewId, sha256: elsewhere })).toBeNull()
})

async function addDuring(reviewId: string, sha256: string): Promise<void> {
  const evidence = { title: 'Test', kind: 'test-report', speaksOf: '2026-03-04', sha256 }
  const { organisationId } = await ownerDatabase().review.findUniqueOrThrow({ where: { id: reviewId } })
  await ownerDatabase().addedEvidence.create({
    data: {
      id: newId(),
      organisationId,
      reviewId,
      key: questionId,
      evidence,
      addedById: ada.id,
      at: new Date(),
    },
  })
}
