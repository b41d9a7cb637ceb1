import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { isRefused } from '@/lib/evidence/refusal'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { removeUnnamedFiles } from '@/lib/server/jobs/remove-unnamed-files'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { deletePiece, strikePiece } from '@/lib/server/products/evidence/remove-piece'
import { renewPiece } from '@/lib/server/products/evidence/renew-piece'
import { attachFile } from '@/lib/server/products/files/attach-file'
import { openAuditorsFile } from '@/lib/server/products/files/auditors-file'
import { evidenceStore } from '@/lib/server/records/evidence-store'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { saveVerdict } from '@/lib/server/reviews/desk/save-verdict'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../support/assessments'
import { piecesOf } from '../support/evidence'
import { addText } from '../support/evidence/upload'
import { ownerDatabase } from '../support/owner-database'
import { createOrganisation, createPerson } from '../support/people'
import { publishQuestionnaires } from '../support/published-questionnaires'
import { acceptedReview } from '../support/reviews'

// The team tries to take away what a verdict rests on, while a review is open and after it was concluded.

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const content = 'Password rules were tested.'
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
const input = { title: 'Test of passwords', kind: 'test-report', speaksOf: '2026-03-04' }
const day = 24 * 60 * 60 * 1000

let ada: Member
let noor: Member
let productId: string
let assessmentId: string
let questionId: string
let sha256: string
let submissionId: string
let reviewId: string

beforeEach(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'auditor', organisation)
  const lamp = await createLamp(ada)
  productId = lamp.productId
  assessmentId = await startDraft(ada, lamp.releaseId, questionnaire)
  await answerEverything(ada, assessmentId)
  questionId = Object.keys((await findAssessment(ada, assessmentId))?.answers ?? {})[0] ?? ''
  sha256 = await addText(ada, productId, content)
  await attachFile(ada, { assessmentId, questionId, sha256, input, mutationId: randomUUID() })
  const submitted = await submit(ada, { assessmentId, accountable })
  if (!submitted?.submitted) throw new Error('not submitted')
  submissionId = submitted.id
  reviewId = await acceptedReview(ada, { submissionId, auditor: noor })
  await confirm()
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe.each([
  ['while a review is open', async () => undefined],
  ['after a review was concluded', conclude],
])('%s', (_, before) => {
  test.each([
    ['the piece is deleted', deleteIt, 'refused'],
    ['the piece is struck out', strikeIt, 'changed'],
    ['the piece is renewed with another file', renewIt, 'changed'],
    ['the file is uploaded again', () => addText(ada, productId, content), 'changed'],
    ['the next draft drops it and is submitted', dropIt, 'changed'],
    ['files that nothing names are removed, days later', removeLater, 'changed'],
  ])('what a verdict rests on stays as it was, though %s', async (_, attack, outcome) => {
    await before()
    const rests = await restsOn()
    expect(rests).toMatchObject({ content, named: true })
    const answer = await attack()
    if (outcome === 'refused') expect(answer).toMatchObject({ changed: false })
    await removeLater()
    expect(await restsOn()).toEqual(rests)
  })
})

test('a file that no verdict rests on is deleted and removed in the same ways', async () => {
  const other = await addText(ada, productId, 'Not submitted.')
  await removeLater()
  expect(await evidenceStore().has(ada.organisation.id, other)).toBe(false)
  expect(await evidenceStore().has(ada.organisation.id, sha256)).toBe(true)
})

/** What the auditor sees of the evidence, and what the verdict and the conclusion say, as they are stored. */
async function restsOn() {
  const opened = await openAuditorsFile(noor, { reviewId, sha256 })
  if (!opened || isRefused(opened)) throw new Error('The auditor cannot read the file any more.')
  const submission = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: submissionId } })
  const conclusion = await ownerDatabase().conclusion.findUnique({ where: { reviewId } })
  const verdicts = await ownerDatabase().verdictChange.findMany({ where: { reviewId } })
  return {
    content: await text(opened.content),
    submission: submission.content,
    named: submission.content.includes(sha256),
    verdict: verdicts.map(({ value }) => value),
    conclusion: conclusion && { digest: conclusion.digest, content: conclusion.content },
  }
}

async function confirm(): Promise<void> {
  const save = { baseRevision: 0, mutationId: randomUUID(), saidBy: noor.id, reviewId, on: 'answers' }
  const verdict = { kind: 'confirmed', basis: 'read', opened: [] }
  expect(await saveVerdict(noor, { ...save, key: questionId, verdict })).toMatchObject({ saved: true })
}

async function conclude(): Promise<undefined> {
  const desk = await openDesk(noor, reviewId)
  for (const key of Object.keys(desk?.submission.answers ?? {}).filter((each) => each !== questionId)) {
    const save = { baseRevision: 0, mutationId: randomUUID(), saidBy: noor.id, reviewId, on: 'answers', key }
    const isLeftOut = desk?.submission.answers[key]?.says.kind === 'not-applicable'
    const kind = isLeftOut ? 'accepted' : 'confirmed'
    await saveVerdict(noor, { ...save, verdict: { kind, basis: 'shown', opened: [] } })
  }
  const outcome = await concludeReview(noor, reviewId, {
    outcome: 'confirmed',
    limits: 'The app was not looked at.',
  })
  expect(outcome).toEqual({ concluded: true })
}

async function order() {
  const [piece] = await piecesOf(productId)
  const place = { productId, pieceId: piece?.id ?? '' }
  const found = await findPieceToChange(ada, place)
  return { ...place, basis: found?.basis }
}

async function deleteIt() {
  return deletePiece(ada, await order())
}

async function strikeIt() {
  expect(await strikePiece(ada, { ...(await order()), strike: true })).toEqual({ changed: true })
}

async function renewIt() {
  const other = await addText(ada, productId, 'Tested with another result.')
  const value = { ...input, sha256: other }
  expect(await renewPiece(ada, { ...(await order()), value })).toEqual({ changed: true })
}

async function dropIt() {
  await openDraft(ada, assessmentId)
  const stored = (await findAssessment(ada, assessmentId))?.stored.answers[questionId]
  if (!stored) throw new Error('There is no such answer.')
  const save = { assessmentId, questionId, saidBy: ada.id, mutationId: randomUUID() }
  const answer = { ...stored.value, evidence: [] }
  const saved = await saveAnswer(ada, { ...save, baseRevision: stored.revision, answer })
  expect(saved).toMatchObject({ saved: true })
  expect(await submit(ada, { assessmentId, accountable })).toMatchObject({ submitted: true })
  expect(await deletePiece(ada, await order())).toMatchObject({ changed: false })
}

async function removeLater() {
  const now = Date.now()
  for (const days of [0, 2, 4]) await removeUnnamedFiles(new Date(now + days * day))
}
