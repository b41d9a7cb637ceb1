import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { answerHistory } from '@/lib/server/assessments/answer-history'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { findPieceToChange } from '@/lib/server/products/evidence/find-piece-to-change'
import { listEvidence } from '@/lib/server/products/evidence/list-evidence'
import { deletePiece, strikePiece } from '@/lib/server/products/evidence/remove-piece'
import { renewPiece } from '@/lib/server/products/evidence/renew-piece'
import { setReleases } from '@/lib/server/products/evidence/set-releases'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { piecesOf } from '../../support/evidence'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { acceptedReview } from '../../support/reviews'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question, other] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question || !other) throw new Error('the questionnaire is too small for these tests')
const report: EvidenceLink = {
  title: 'Penetration test',
  reference: 'TR-1',
  kind: 'independent-test',
  speaksOf: '2026-05-04',
}
const renewed: EvidenceLink = { ...report, reference: 'TR-2', speaksOf: '2026-09-01', expires: '2027-09-01' }

let ada: Member
let productId: string
let releaseId: string
let assessmentId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})
beforeEach(async () => {
  ;({ productId, releaseId } = await createLamp(ada))
  assessmentId = await startDraft(ada, releaseId, questionnaire)
})
afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('renewing a piece', () => {
  test('changes every draft whose answers name it, raises no revision, and is in the history of each answer', async () => {
    await save(question.id)
    await save(other.id)
    expect(await renewPiece(ada, { ...(await order()), value: renewed })).toEqual({ changed: true })
    for (const { id } of [question, other]) {
      const stored = (await findAssessment(ada, assessmentId))?.stored.answers[id]
      expect(stored).toMatchObject({ revision: 1, value: { evidence: [renewed] } })
      const history = await answerHistory(ada, { assessmentId, questionId: id })
      expect(history?.items).toMatchObject([
        {
          revision: 1,
          after: { evidence: [report] },
          renewed: [{ before: report, after: renewed, by: { name: 'Ada' } }],
        },
      ])
    }
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('is in the history between the changes between which it happened', async () => {
    await save(question.id)
    await renewPiece(ada, { ...(await order()), value: renewed })
    await save(question.id, { note: 'Seen.', evidence: [renewed] })
    const history = await answerHistory(ada, { assessmentId, questionId: question.id })
    expect(history?.items.map(({ revision, renewed: { length } }) => [revision, length])).toEqual([
      [2, 0],
      [1, 1],
    ])
  })

  test('is refused to the second of two people who renew at once', async () => {
    await save(question.id)
    const seen = await order()
    const outcomes = await Promise.all([
      renewPiece(ada, { ...seen, value: renewed }),
      renewPiece(ada, { ...seen, value: { ...renewed, reference: 'TR-3' } }),
    ])
    expect(outcomes.filter((each) => each?.changed)).toHaveLength(1)
    expect(outcomes).toContainEqual(refusedWith('form-problem.piece.changed'))
    expect((await piecesOf(productId))[0]?.versions).toHaveLength(2)
  })

  test('is refused where another answer names it since the page was made', async () => {
    await save(question.id)
    const seen = await order()
    await save(other.id)
    expect(await renewPiece(ada, { ...seen, value: renewed })).toEqual(
      refusedWith('form-problem.piece.changed'),
    )
  })

  test('is refused with a sentence where nothing changes, where it says what it said before, and where it is invalid', async () => {
    await save(question.id)
    expect(await renewPiece(ada, { ...(await order()), value: report })).toEqual(
      refusedWith('form-problem.piece.same'),
    )
    await renewPiece(ada, { ...(await order()), value: renewed })
    expect(await renewPiece(ada, { ...(await order()), value: report })).toEqual(
      refusedWith('form-problem.piece.as-before'),
    )
    const { reference: _, ...nowhere } = renewed
    expect(await renewPiece(ada, { ...(await order()), value: nowhere })).toMatchObject({
      problems: [{ field: 'url' }],
    })
    const forged = { ...nowhere, sha256: 'a'.repeat(64) }
    expect(await renewPiece(ada, { ...(await order()), value: forged })).toMatchObject({ changed: false })
    expect((await piecesOf(productId))[0]?.versions).toHaveLength(2)
  })
})

describe('the releases of which a piece speaks', () => {
  test('decide whether it counts at an answer, which says so', async () => {
    await save(question.id)
    expect(await setReleases(ada, { ...(await order()), releases: [] })).toEqual({ changed: true })
    const found = await findAssessment(ada, assessmentId)
    expect(found?.answers[question.id]?.evidence).toEqual([])
    expect(found?.stored.answers[question.id]?.elsewhere).toEqual(['Penetration test'])
    expect(await setReleases(ada, { ...(await order()), releases: [releaseId] })).toEqual({ changed: true })
    expect((await findAssessment(ada, assessmentId))?.answers[question.id]?.evidence).toEqual([report])
  })

  test('are releases of its product', async () => {
    await save(question.id)
    const foreign = (await createLamp(ada)).releaseId
    expect(await setReleases(ada, { ...(await order()), releases: [foreign] })).toMatchObject({
      problems: [{ field: 'releases', code: 'form-problem.piece.release' }],
    })
  })

  test('go with it when it is renewed', async () => {
    await save(question.id)
    await renewPiece(ada, { ...(await order()), value: renewed })
    expect((await listEvidence(ada, productId))?.pieces.items[0]?.now).toMatchObject({
      number: 2,
      releases: ['1.0'],
    })
  })
})

describe('deleting a piece', () => {
  test('takes it out of the answers of drafts, each as a change, and its history says that something was deleted', async () => {
    await save(question.id)
    expect(await deletePiece(ada, await order())).toEqual({ changed: true })
    expect(await piecesOf(productId)).toEqual([])
    const stored = (await findAssessment(ada, assessmentId))?.stored.answers[question.id]
    expect(stored).toMatchObject({ revision: 2, value: { evidence: [] } })
    const history = await answerHistory(ada, { assessmentId, questionId: question.id })
    expect(history?.items).toMatchObject([
      { revision: 2, deleted: 0, after: { evidence: [] } },
      { revision: 1, deleted: 1, after: { evidence: [] } },
    ])
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('is refused where a submission names it, and says so where that is under review', async () => {
    const submissionId = await submitWithReport()
    expect(await deletePiece(ada, await order())).toEqual(refusedWith('form-problem.piece.submitted'))
    const auditor = await createPerson('Noor', 'auditor', ada.organisation)
    await acceptedReview(ada, { submissionId, auditor })
    expect(await deletePiece(ada, await order())).toEqual(refusedWith('form-problem.piece.under-review'))
    expect(await piecesOf(productId)).toHaveLength(1)
  })

  test('and a save that names it come one after the other: an answer never names what is not there', async () => {
    for (let round = 0; round < 5; round++) {
      await save(question.id)
      const second = await startDraft(ada, releaseId, questionnaire)
      const seen = await order()
      await Promise.all([deletePiece(ada, seen), save(question.id, { assessmentId: second })])
      const found = await findAssessment(ada, second)
      expect(found?.answers[question.id]?.evidence).toEqual([report])
    }
  })
})

describe('striking a piece out', () => {
  test('keeps it where it is named, at the end of the list, and can be taken back', async () => {
    await submitWithReport()
    expect(await strikePiece(ada, { ...(await order()), strike: true })).toEqual({ changed: true })
    expect((await findAssessment(ada, assessmentId))?.answers[question.id]?.evidence).toEqual([report])
    expect(await renewPiece(ada, { ...(await order()), value: renewed })).toEqual(
      refusedWith('form-problem.piece.struck-out'),
    )
    expect(await strikePiece(ada, { ...(await order()), strike: false })).toEqual({ changed: true })
    expect((await listEvidence(ada, productId))?.pieces.items[0]?.struckOutAt).toBeNull()
  })

  test('at the moment of a submission changes nothing of what it froze', async () => {
    await answerEverything(ada, assessmentId)
    await save(question.id)
    const seen = await order()
    const [submitted] = await Promise.all([
      submit(ada, { assessmentId, accountable: { name: 'Grace Okafor', role: 'Owner' } }),
      strikePiece(ada, { ...seen, strike: true }),
      renewPiece(ada, { ...seen, value: renewed }),
    ])
    if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
    const { content } = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: submitted.id } })
    const [named] = await ownerDatabase().submissionEvidence.findMany({
      where: { submissionId: submitted.id },
      include: { version: true },
    })
    expect(content).toContain(`"reference":"${named?.version.reference}"`)
  })
})

async function submitWithReport(): Promise<string> {
  await answerEverything(ada, assessmentId)
  await save(question?.id ?? '')
  const outcome = await submit(ada, { assessmentId, accountable: { name: 'Grace Okafor', role: 'Owner' } })
  if (!outcome?.submitted) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

/** For the first piece of the product, as its page shows it now. */
async function order(): Promise<{ productId: string; pieceId: string; basis: string }> {
  const pieceId = (await piecesOf(productId)).at(-1)?.id ?? ''
  const found = await findPieceToChange(ada, { productId, pieceId })
  return { productId, pieceId, basis: found?.basis ?? '' }
}

function refusedWith(code: string) {
  return { changed: false, problems: [{ field: '', code, values: {} }] }
}

type Saving = { assessmentId?: string; note?: string; evidence?: EvidenceLink[] }

async function save(questionId: string, { assessmentId: at = assessmentId, ...saving }: Saving = {}) {
  const stored = (await findAssessment(ada, at))?.stored.answers[questionId]
  const saved = await saveAnswer(ada, {
    assessmentId: at,
    questionId,
    answer: { says: { kind: 'unknown' }, ...stored?.value, copied: false, evidence: [report], ...saving },
    baseRevision: stored?.revision ?? 0,
    mutationId: randomUUID(),
    saidBy: ada.id,
  })
  if (!saved.saved) throw new Error(JSON.stringify(saved))
}
