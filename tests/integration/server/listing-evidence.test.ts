import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { lastDayOfWarning } from '@/lib/core/answers/evidence/shown-piece'
import { pageSize } from '@/lib/core/text/list-page'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { findPiece } from '@/lib/server/products/evidence/find-piece'
import { listEvidence } from '@/lib/server/products/evidence/list-evidence'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { pieceOf, renewPiece } from '../../support/evidence'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question) throw new Error('the questionnaire is too small for these tests')
const today = new Date().toISOString().slice(0, 10)
const report: EvidenceLink = {
  title: 'Penetration test',
  reference: 'TR-1',
  kind: 'independent-test',
  speaksOf: '2026-05-04',
}

let ada: Member
let productId: string
let releaseId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})
beforeEach(async () => {
  ;({ productId, releaseId } = await createLamp(ada))
})
afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('the list of evidence of a product', () => {
  test('begins with what has expired or expires within 60 days, by its last day, and ends with what is struck out', async () => {
    await pieceOf(productId, { title: 'Soon', expires: lastDayOfWarning(today) })
    await pieceOf(productId, { title: 'Expired', expires: '2026-02-01' })
    const struck = await pieceOf(productId, { title: 'A struck one', expires: '2026-02-02' })
    await ownerDatabase().evidence.update({ where: { id: struck }, data: { struckOutAt: new Date() } })
    await pieceOf(productId, { title: 'Report 10', expires: '2099-01-01' })
    await pieceOf(productId, { title: 'Report 9' })
    const found = await listEvidence(ada, productId)
    expect(found?.pieces.items.map(({ now, expiry }) => [now.value.title, expiry])).toEqual([
      ['Expired', 'expired'],
      ['Soon', 'soon'],
      ['Report 9', null],
      ['Report 10', null],
      ['A struck one', null],
    ])
  })

  test('is empty for a product without evidence', async () => {
    await pieceOf((await createLamp(ada)).productId)
    expect((await listEvidence(ada, productId))?.pieces.items).toEqual([])
  })

  test('gives every piece once, page by page, in both directions', async () => {
    for (let n = 0; n < pageSize + 5; n++) await pieceOf(productId, { title: `Same title ${n % 3}` })
    const first = await listEvidence(ada, productId)
    const second = await listEvidence(ada, productId, { after: first?.pieces.later ?? '' })
    const ids = [...(first?.pieces.items ?? []), ...(second?.pieces.items ?? [])].map(({ id }) => id)
    expect(new Set(ids).size).toBe(pageSize + 5)
    expect(second?.pieces.later).toBeNull()
    const back = await listEvidence(ada, productId, { before: second?.pieces.earlier ?? '' })
    expect(back?.pieces.items.map(({ id }) => id)).toEqual(ids.slice(0, pageSize))
  })

  test('says how many answers of assessments and of submissions name a piece', async () => {
    const assessmentId = await startDraft(ada, releaseId, questionnaire)
    await answerEverything(ada, assessmentId)
    await give(assessmentId)
    await submit(ada, { assessmentId, accountable: { name: 'Grace Okafor', role: 'Owner' } })
    await give(await startDraft(ada, releaseId, questionnaire))
    const found = await listEvidence(ada, productId)
    expect(found?.pieces.items).toMatchObject([
      { now: { value: report, number: 1, releases: ['1.0'], by: { name: 'Ada' } }, answers: 2, submitted: 1 },
    ])
  })
})

describe('the page of a piece', () => {
  test('has every version, the latest first, and the answers and submissions that name it', async () => {
    const assessmentId = await startDraft(ada, releaseId, questionnaire)
    await answerEverything(ada, assessmentId)
    await give(assessmentId)
    await submit(ada, { assessmentId, accountable: { name: 'Grace Okafor', role: 'Owner' } })
    const [piece] = (await listEvidence(ada, productId))?.pieces.items ?? []
    await renewPiece(piece?.id ?? '', { ...report, speaksOf: '2026-06-01' })
    const found = await findPiece(ada, { productId, pieceId: piece?.id ?? '' })
    expect(found?.piece.versions.map(({ number, value }) => [number, value.speaksOf])).toEqual([
      [2, '2026-06-01'],
      [1, '2026-05-04'],
    ])
    expect(found?.piece.namedBy).toMatchObject({
      answers: [{ assessmentId, release: '1.0', question: { ask: question.ask }, isDraft: false }],
      submissions: [{ number: 1, release: '1.0', isUnderReview: false }],
    })
  })

  test('is not there under another product', async () => {
    const pieceId = await pieceOf(productId)
    const other = await createLamp(ada)
    expect(await findPiece(ada, { productId: other.productId, pieceId })).toBeNull()
  })
})

test('a submission names the version that it froze, permanently', async () => {
  const assessmentId = await startDraft(ada, releaseId, questionnaire)
  await answerEverything(ada, assessmentId)
  await give(assessmentId)
  await submit(ada, { assessmentId, accountable: { name: 'Grace Okafor', role: 'Owner' } })
  const rows = await ownerDatabase().submissionEvidence.findMany({ where: { productId } })
  expect(rows).toMatchObject([{ key: question.id, number: 1 }])
  await expect(ownerDatabase().submissionEvidence.deleteMany({ where: { productId } })).rejects.toThrow()
  await expect(ownerDatabase().evidence.deleteMany({ where: { productId } })).rejects.toThrow()
})

async function give(assessmentId: string): Promise<void> {
  const stored = (await findAssessment(ada, assessmentId))?.stored.answers[question?.id ?? '']
  const saved = await saveAnswer(ada, {
    assessmentId,
    questionId: question?.id ?? '',
    answer: { says: { kind: 'unknown' }, ...stored?.value, copied: false, evidence: [report] },
    baseRevision: stored?.revision ?? 0,
    mutationId: randomUUID(),
    saidBy: ada.id,
  })
  if (!saved.saved) throw new Error(JSON.stringify(saved))
}
