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
import { deletePiece, strikePiece } from '@/lib/server/products/evidence/remove-piece'
import { addToAnswers } from '@/lib/server/products/evidence/using/add-to-answers'
import { choosePieces } from '@/lib/server/products/evidence/using/choose-pieces'
import { findChoices } from '@/lib/server/products/evidence/using/find-choices'
import { findOtherAnswers } from '@/lib/server/products/evidence/using/find-other-answers'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { pieceOf, piecesOf } from '../../support/evidence'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const always = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
const strict = always.find(({ evidence: { atLeast } }) => atLeast !== 'none' && atLeast !== 'document')
const [question, other] = always.filter((each) => each !== strict)
if (!question || !other || !strict) throw new Error('the questionnaire is too small for these tests')
const report: EvidenceLink = {
  title: 'Penetration test',
  reference: 'TR-1',
  kind: 'document',
  speaksOf: '2026-05-04',
  expires: '2026-06-01',
}

let ada: Member
let productId: string
let releaseId: string
let assessmentId: string
let pieceId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})
beforeEach(async () => {
  ;({ productId, releaseId } = await createLamp(ada))
  assessmentId = await startDraft(ada, releaseId, questionnaire)
  for (const { id } of [question, other, strict]) await save(id)
  pieceId = await pieceOf(productId, report)
})
afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('evidence to choose for an answer', () => {
  test('is all of the product that is not struck out and that the answer does not name', async () => {
    const struck = await pieceOf(productId)
    await strikePiece(ada, { ...(await order(struck)), strike: true })
    const named = await pieceOf(productId, { title: 'Named' })
    await choose([named])
    const found = await choices()
    expect(found?.others.map(({ id }) => id)).toEqual([pieceId])
    expect(found?.named.map(({ id }) => id)).toEqual([named])
  })

  test('says where it has expired, is weaker than asked or speaks of other releases', async () => {
    expect((await choices(strict.id))?.others).toMatchObject([
      { expiry: 'expired', isWeaker: true, isOfRelease: false, now: { value: report } },
    ])
  })

  test('is none of another product', async () => {
    const lamp = await createLamp(ada)
    const foreign = await pieceOf(lamp.productId)
    expect((await choices())?.others.map(({ id }) => id)).toEqual([pieceId])
    expect(await choose([foreign])).toEqual(refusedWith('not-to-choose', 'piece'))
  })
})

describe('choosing evidence for an answer', () => {
  test('adds it to what the answer says, as a change of its own, and it speaks of the release from then on', async () => {
    expect(await choose([pieceId])).toEqual({ attached: true })
    const stored = (await findAssessment(ada, assessmentId))?.stored.answers[question.id]
    expect(stored).toMatchObject({ revision: 2, value: { note: 'Kept.', evidence: [report] } })
    expect(await piecesOf(productId)).toMatchObject([
      { id: pieceId, versions: [{ releases: [{ releaseId }] }] },
    ])
    const history = await answerHistory(ada, { assessmentId, questionId: question.id })
    expect(history?.items[0]).toMatchObject({ after: { evidence: [report] } })
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('of several pieces at once is one change', async () => {
    const second = await pieceOf(productId, { title: 'Second' })
    expect(await choose([pieceId, second])).toEqual({ attached: true })
    expect((await evidenceOf(question.id))?.toSorted()).toEqual(['Penetration test', 'Second'])
    expect((await findAssessment(ada, assessmentId))?.stored.answers[question.id]?.revision).toBe(2)
  })

  test('changes nothing the second time, whether the form is sent twice or chosen again', async () => {
    const mutationId = randomUUID()
    await choose([pieceId], mutationId)
    expect(await choose([pieceId], mutationId)).toEqual({ attached: true })
    expect(await choose([pieceId])).toEqual({ attached: true })
    expect(await evidenceOf(question.id)).toEqual(['Penetration test'])
  })

  test('is refused with a sentence where nothing is ticked, and where it was struck out or deleted meanwhile', async () => {
    expect(await choose([])).toEqual(refusedWith('no-choice', 'piece'))
    expect(await choose(['not an id'])).toEqual(refusedWith('not-to-choose', 'piece'))
    await strikePiece(ada, { ...(await order(pieceId)), strike: true })
    expect(await choose([pieceId])).toEqual(refusedWith('not-to-choose', 'piece'))
    await deletePiece(ada, await order(pieceId))
    expect(await choose([pieceId])).toEqual(refusedWith('not-to-choose', 'piece'))
    expect(await evidenceOf(question.id)).toEqual([])
  })

  test('is refused where the question has no answer, and where the assessment is submitted', async () => {
    await answerEverything(ada, assessmentId)
    const outcome = await submit(ada, { assessmentId, accountable: { name: 'Grace', role: 'Owner' } })
    if (!outcome?.submitted) throw new Error(`not submitted: ${JSON.stringify(outcome)}`)
    expect(await choose([pieceId])).toEqual(refusedWith('no-draft'))
    const next = await startDraft(ada, releaseId, questionnaire)
    const order = { assessmentId: next, questionId: question.id, pieces: [pieceId], mutationId: randomUUID() }
    expect(await choosePieces(ada, order)).toEqual(refusedWith('no-answer'))
  })
})

describe('using evidence for other questions', () => {
  test('offers the answers of a draft that do not name it, and says which ask for more', async () => {
    await choose([pieceId])
    const offered = (await others())?.draft?.sections.flatMap(({ answers }) => answers) ?? []
    expect(offered.map(({ id }) => id).toSorted()).toEqual([other.id, strict.id].toSorted())
    expect(offered.find(({ id }) => id === strict.id)).toMatchObject({ isWeaker: true, revision: 1 })
  })

  test('shows the draft that is asked for, of all the product has', async () => {
    const second = await startDraft(ada, releaseId, questionnaire)
    expect((await others())?.drafts.map(({ id }) => id)).toEqual([second, assessmentId])
    expect((await others(assessmentId))?.draft?.id).toBe(assessmentId)
  })

  test('adds it to each ticked answer as a change of its own with an event', async () => {
    expect(await use([question.id, strict.id])).toEqual({ used: true, count: 2 })
    for (const { id } of [question, strict]) {
      expect((await findAssessment(ada, assessmentId))?.stored.answers[id]).toMatchObject({
        revision: 2,
        value: { note: 'Kept.', evidence: [report] },
      })
      const saved = await ownerDatabase().event.findMany({
        where: { subjectId: assessmentId, kind: 'answer-saved', data: { contains: id } },
      })
      expect(saved.some(({ data }) => data.includes('"revision":2'))).toBe(true)
    }
    expect(await piecesOf(productId)).toHaveLength(1)
  })

  test('is refused at each answer that was changed meanwhile, and then changes none', async () => {
    await save(other.id, 'Changed.')
    expect(await use([question.id, other.id])).toEqual(refusedWith('answer-changed', `q-${other.id}`))
    expect(await evidenceOf(question.id)).toEqual([])
  })

  test('leaves an answer that names it by now, as when the form is sent twice', async () => {
    await use([question.id])
    expect(await use([question.id, other.id])).toEqual({ used: true, count: 1 })
    expect(await evidenceOf(question.id)).toEqual(['Penetration test'])
  })

  test('changes none where one of them has as much evidence as it may have', async () => {
    const many = Array.from({ length: 20 }, (_, nth) => ({ ...report, reference: `R-${nth}` }))
    await save(other.id, 'Kept.', many)
    expect(await use([question.id, other.id], { [other.id]: 2 })).toEqual(
      refusedWith('much-evidence', `q-${other.id}`),
    )
    expect(await evidenceOf(question.id)).toEqual([])
  })

  test('is refused where nothing is ticked and where it was struck out', async () => {
    expect(await use([])).toEqual(refusedWith('no-choice'))
    await strikePiece(ada, { ...(await order(pieceId)), strike: true })
    expect(await use([question.id])).toEqual(refusedWith('not-to-choose'))
  })
})

function choices(questionId = question?.id ?? '') {
  return findChoices(ada, { assessmentId, questionId })
}

function choose(pieces: string[], mutationId: string = randomUUID()) {
  return choosePieces(ada, { assessmentId, questionId: question?.id ?? '', pieces, mutationId })
}

function others(draftId: string | null = null) {
  return findOtherAnswers(ada, { productId, pieceId, draftId })
}

function use(ids: string[], revisions: Record<string, number> = {}) {
  const answers = ids.map((questionId) => ({ questionId, revision: revisions[questionId] ?? 1 }))
  return addToAnswers(ada, { productId, pieceId, assessmentId, answers })
}

function refusedWith(why: string, field = '') {
  return { attached: false, problems: [{ field, code: `form-problem.attach.${why}`, values: {} }] }
}

async function save(questionId: string, note = 'Kept.', evidence: EvidenceLink[] = []) {
  const stored = (await findAssessment(ada, assessmentId))?.stored.answers[questionId]
  const saved = await saveAnswer(ada, {
    assessmentId,
    questionId,
    answer: { says: { kind: 'unknown' }, note, evidence },
    baseRevision: stored?.revision ?? 0,
    mutationId: randomUUID(),
    saidBy: ada.id,
  })
  if (!saved.saved) throw new Error(`not saved: ${JSON.stringify(saved)}`)
}

async function evidenceOf(questionId: string) {
  const answer = (await findAssessment(ada, assessmentId))?.answers[questionId]
  return answer?.evidence.map(({ title }) => title)
}

async function order(id: string) {
  return { productId, pieceId: id, basis: (await findPieceToChange(ada, { productId, pieceId: id }))?.basis }
}
