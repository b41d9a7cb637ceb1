import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { renewPiece } from '@/lib/server/products/evidence/renew-piece'
import { findFileUse } from '@/lib/server/products/files/file-use'
import { database } from '@/lib/server/world/database'
import { createLamp, questionsOf, startDraft } from '../../support/assessments'
import { pieceOf, piecesOf } from '../../support/evidence'
import { addText } from '../../support/evidence/upload'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question) throw new Error('the questionnaire is too small for these tests')
const { id: questionId } = question
const report: EvidenceLink = {
  title: 'Penetration test',
  reference: 'TR-1',
  kind: 'independent-test',
  speaksOf: '2026-05-04',
}
const { reference: _, ...rest } = report

let ada: Member
let productId: string
let assessmentId: string
let pieceId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})
beforeEach(async () => {
  const lamp = await createLamp(ada)
  productId = lamp.productId
  assessmentId = await startDraft(ada, lamp.releaseId, questionnaire)
  pieceId = await pieceOf(productId, report)
})
afterAll(() => database().$disconnect())

test('a piece is renewed by a file of its product', async () => {
  const sha256 = await addText(ada, productId, 'Tested again.')
  expect(await renew({ ...rest, sha256 })).toEqual({ changed: true })
  expect((await piecesOf(productId))[0]?.versions.map((each) => each.sha256)).toEqual([null, sha256])
})

test('a piece is not renewed by a file that only another product has, nor by one that is nowhere', async () => {
  const lamp = await createLamp(ada)
  const sha256 = await addText(ada, lamp.productId, 'Of another lamp.')
  for (const foreign of [sha256, 'a'.repeat(64)])
    expect(await renew({ ...rest, sha256: foreign })).toEqual({
      changed: false,
      problems: [{ field: '', code: 'form-problem.piece.no-file', values: {} }],
    })
  expect((await piecesOf(productId))[0]?.versions).toHaveLength(1)
})

test('a file is uploaded for the renewal of a piece that is there and not struck out', async () => {
  expect(await findFileUse(ada, { is: 'renewal', pieceId })).toMatchObject({
    productId,
    renews: report.title,
    back: `/products/${productId}/evidence/${pieceId}/renew`,
  })
  for (const unknown of [randomUUID(), '-'.repeat(36)])
    expect(await findFileUse(ada, { is: 'renewal', pieceId: unknown })).toBeNull()
})

test('a piece that is renewed while a save gives the same value: one of both makes it, and both are answered', async () => {
  for (let round = 0; round < 12; round += 1) {
    const value = { ...report, reference: `Race ${round}` }
    const seen = await basis()
    const [saved, renewed] = await Promise.all([
      save(value),
      renewPiece(ada, { productId, pieceId, basis: seen, value }),
    ])
    expect(saved).toMatchObject({ saved: true })
    expect(renewed).toMatchObject({ changed: expect.any(Boolean) })
    const said = (await piecesOf(productId)).flatMap(({ versions }) => versions.map((each) => each.reference))
    expect(said.filter((each) => each === value.reference)).toHaveLength(1)
    expect((await findAssessment(ada, assessmentId))?.answers[questionId]?.evidence).toEqual([value])
    expect((await piecesOf(productId)).every(({ versions }) => versions.length > 0)).toBe(true)
  }
})

test('an empty day is refused as one that is missing', async () => {
  expect(await renew({ ...report, speaksOf: '' })).toMatchObject({
    problems: [{ field: 'speaksOf', code: 'problem.no-date' }],
  })
  expect(await renew({ ...report, speaksOf: '4 May' })).toMatchObject({
    problems: [{ field: 'speaksOf', code: 'problem.date' }],
  })
})

async function renew(value: unknown) {
  return renewPiece(ada, { productId, pieceId, basis: await basis(), value })
}

async function basis(): Promise<string | undefined> {
  return (await findPieceToChange(ada, { productId, pieceId }))?.basis
}

async function save(value: EvidenceLink) {
  const stored = (await findAssessment(ada, assessmentId))?.stored.answers[questionId]
  return saveAnswer(ada, {
    assessmentId,
    questionId,
    answer: { says: { kind: 'unknown' }, evidence: [value] },
    baseRevision: stored?.revision ?? 0,
    mutationId: randomUUID(),
    saidBy: ada.id,
  })
}
