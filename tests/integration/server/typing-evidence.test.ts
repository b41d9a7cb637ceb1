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
import { renewPiece } from '@/lib/server/products/evidence/renew-piece'
import { setReleases } from '@/lib/server/products/evidence/set-releases'
import { createRelease } from '@/lib/server/products/releases'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, questionsOf, scope, startDraft } from '../../support/assessments'
import { piecesOf } from '../../support/evidence'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question, other] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question || !other) throw new Error('the questionnaire is too small for these tests')
const begun = typed('Pen')
const further = typed('Penetration')
const whole = typed('Penetration test')

let ada: Member
let ben: Member
let productId: string
let releaseId: string
let assessmentId: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'editor', organisation)
  ben = await createPerson('Ben', 'editor', organisation)
})
beforeEach(async () => {
  ;({ productId, releaseId } = await createLamp(ada))
  assessmentId = await startDraft(ada, releaseId, questionnaire)
})
afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('a title that is saved while it is typed', () => {
  test('leaves one piece of the product: the last', async () => {
    for (const each of [begun, further, whole]) await save(question.id, [each])
    expect(await titles()).toEqual([['Penetration test']])
    expect(await evidenceOf(question.id)).toEqual([whole])
  })

  test('is in the history of the answer as it was at each save', async () => {
    for (const each of [begun, further, whole]) await save(question.id, [each])
    expect(await history(question.id)).toEqual([
      { before: [further], after: [whole], deleted: 0, renewed: [] },
      { before: [begun], after: [further], deleted: 0, renewed: [] },
      { before: undefined, after: [begun], deleted: 0, renewed: [] },
    ])
  })

  test('can be typed back, also more than once', async () => {
    for (const each of [begun, whole, begun, whole, begun]) await save(question.id, [each])
    expect(await titles()).toEqual([['Pen']])
    expect(await evidenceOf(question.id)).toEqual([begun])
    expect((await history(question.id)).map(({ after }) => after)).toEqual(
      [begun, whole, begun, whole, begun].map((each) => [each]),
    )
  })

  test('is one piece also where it ends as a piece that the product has', async () => {
    await save(other.id, [whole])
    for (const each of [begun, further, whole]) await save(question.id, [each])
    expect(await titles()).toEqual([['Penetration test']])
  })

  test('may change at each of several pieces of an answer in one save', async () => {
    const policy = { ...typed('Pol'), reference: 'P-1' }
    await save(question.id, [begun, policy])
    await save(question.id, [whole, { ...policy, title: 'Policy' }])
    expect(await titles()).toEqual([['Penetration test'], ['Policy']])
  })

  test('keeps the releases that its author said it speaks of', async () => {
    await save(question.id, [begun])
    const second = await createRelease(ada, productId, { label: '2.0', date: '2026-06-01', scope })
    if (!second?.created) throw new Error('the release was refused')
    await setReleases(ada, { ...(await order()), releases: [releaseId, second.id] })
    await save(question.id, [whole])
    const [piece] = await piecesOf(productId)
    expect(piece?.versions[0]?.releases.map((each) => each.releaseId).toSorted()).toEqual(
      [releaseId, second.id].toSorted(),
    )
  })

  test('is forgotten by the history when the piece that it became is deleted', async () => {
    for (const each of [begun, further, whole]) await save(question.id, [each])
    expect(await deletePiece(ada, await order())).toEqual({ changed: true })
    expect((await history(question.id)).map(({ after, deleted }) => [after, deleted])).toEqual([
      [[], 0],
      [[], 1],
      [[], 1],
      [[], 1],
    ])
    expect(await ownerDatabase().replacedEvidence.count({ where: { productId } })).toBe(0)
  })
})

describe('an address that is saved while it is typed', () => {
  test('leaves one piece of the product: the last', async () => {
    const { reference: _, ...rest } = whole
    for (const url of ['https://example.org/r', 'https://example.org/report'])
      await save(question.id, [{ ...rest, url }])
    expect((await piecesOf(productId)).map(({ versions }) => versions.map(({ url }) => url))).toEqual([
      ['https://example.org/report'],
    ])
  })
})

describe('a piece that is replaced at an answer stays', () => {
  const both = [['Pen'], ['Penetration test']]

  test('where another answer names it', async () => {
    await save(question.id, [begun])
    await save(other.id, [begun])
    await save(question.id, [whole])
    expect(await titles()).toEqual(both)
    expect(await evidenceOf(other.id)).toEqual([begun])
  })

  test('where an answer of another assessment of the product names it', async () => {
    const second = await startDraft(ada, releaseId, questionnaire)
    await save(question.id, [begun])
    await save(question.id, [begun], { assessmentId: second })
    await save(question.id, [whole])
    expect(await titles()).toEqual(both)
  })

  test('where a submission names it', async () => {
    await answerEverything(ada, assessmentId)
    await save(question.id, [begun])
    const outcome = await submit(ada, { assessmentId, accountable: { name: 'Grace', role: 'Owner' } })
    if (!outcome?.submitted) throw new Error(`not submitted: ${JSON.stringify(outcome)}`)
    const second = await startDraft(ada, releaseId, questionnaire)
    await save(question.id, [begun], { assessmentId: second })
    await save(question.id, [whole], { assessmentId: second })
    expect(await titles()).toContainEqual(['Pen'])
  })

  test('where somebody else added it', async () => {
    await save(question.id, [begun], { person: ben })
    await save(question.id, [whole])
    expect(await titles()).toEqual(both)
  })

  test('where it was added more than an hour ago', async () => {
    await save(question.id, [begun])
    await addedEarlier(61)
    await save(question.id, [whole])
    expect(await titles()).toEqual(both)
  })

  test('where it was renewed or struck out', async () => {
    await save(question.id, [begun])
    await renewPiece(ada, { ...(await order()), value: further })
    await save(question.id, [whole])
    await strikePiece(ada, { ...(await order(1)), strike: true })
    await save(question.id, [typed('Penetration test 2026')])
    expect(await titles()).toEqual([['Pen', 'Penetration'], ['Penetration test'], ['Penetration test 2026']])
  })

  test('where the new one is another document', async () => {
    await save(question.id, [begun])
    await save(question.id, [{ ...typed('Policy'), reference: 'P-1' }])
    expect(await titles()).toEqual([['Pen'], ['Policy']])
  })

  test('where it is only removed', async () => {
    await save(question.id, [begun])
    await save(question.id, [])
    expect(await titles()).toEqual([['Pen']])
  })
})

describe('two tabs and a queue of saves', () => {
  test('lose nothing where one replaces a piece while another names it at another question', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [first, last] = [typed(`Round ${round}`), typed(`Round ${round} whole`)]
      await save(question.id, [first])
      await Promise.all([save(question.id, [last]), save(other.id, [first])])
      expect(await evidenceOf(question.id)).toEqual([last])
      expect(await evidenceOf(other.id)).toEqual([first])
    }
  })

  test('lose nothing where a save that waited gives what was replaced since', async () => {
    for (const each of [begun, whole]) await save(question.id, [each])
    await save(other.id, [begun])
    expect(await titles()).toEqual([['Penetration test'], ['Pen']])
    expect(await evidenceOf(other.id)).toEqual([begun])
  })

  test('learn of the other value where they save over what was replaced, and may give theirs again', async () => {
    for (const each of [begun, whole]) await save(question.id, [each])
    const late = { evidence: [begun], says: { kind: 'unknown' } }
    const base = { assessmentId, questionId: question.id, saidBy: ada.id, answer: late }
    expect(await saveAnswer(ada, { ...base, baseRevision: 1, mutationId: randomUUID() })).toMatchObject({
      saved: false,
      reason: 'conflict',
      theirs: { evidence: [whole] },
    })
    expect(await saveAnswer(ada, { ...base, baseRevision: 2, mutationId: randomUUID() })).toMatchObject({
      saved: true,
    })
    expect(await titles()).toEqual([['Pen']])
  })

  test('give the first outcome to a save that is sent twice', async () => {
    await save(question.id, [begun])
    const mutationId = randomUUID()
    const first = await save(question.id, [whole], { mutationId })
    expect(await save(question.id, [whole], { mutationId, baseRevision: 1 })).toEqual(first)
    expect(await titles()).toEqual([['Penetration test']])
  })
})

function typed(title: string): EvidenceLink {
  return { title, reference: 'TR-2026-118', kind: 'independent-test', speaksOf: '2026-05-04' }
}

type Saving = { assessmentId?: string; person?: Member; mutationId?: string; baseRevision?: number }

async function save(questionId: string, evidence: EvidenceLink[], saving: Saving = {}) {
  const { person = ada, assessmentId: place = assessmentId, mutationId = randomUUID() } = saving
  const stored = (await findAssessment(ada, place))?.stored.answers[questionId]
  const said = stored?.value ?? { says: { kind: 'unknown' } }
  const saved = await saveAnswer(person, {
    assessmentId: place,
    questionId,
    answer: { ...said, evidence },
    baseRevision: saving.baseRevision ?? stored?.revision ?? 0,
    mutationId,
    saidBy: person.id,
  })
  if (!saved.saved) throw new Error(`not saved: ${JSON.stringify(saved)}`)
  return saved
}

async function titles() {
  return (await piecesOf(productId)).map(({ versions }) => versions.map(({ title }) => title))
}

async function evidenceOf(questionId: string) {
  return (await findAssessment(ada, assessmentId))?.answers[questionId]?.evidence
}

async function history(questionId: string) {
  const found = await answerHistory(ada, { assessmentId, questionId })
  return (found?.items ?? []).map(({ before, after, deleted, renewed }) => ({
    before: before?.evidence,
    after: after?.evidence,
    deleted,
    renewed,
  }))
}

async function order(nth = 0) {
  const pieceId = (await piecesOf(productId))[nth]?.id ?? ''
  const found = await findPieceToChange(ada, { productId, pieceId })
  return { productId, pieceId, basis: found?.basis }
}

/** As if the pieces of the product had been added so many minutes ago. */
async function addedEarlier(minutes: number): Promise<void> {
  const owner = ownerDatabase()
  await owner.$executeRaw`ALTER TABLE evidence_version DISABLE TRIGGER evidence_version_never_changes`
  await owner.$executeRaw`
    UPDATE evidence_version SET added_at = added_at - make_interval(mins => ${minutes}::int) WHERE product_id = ${productId}::uuid`
  await owner.$executeRaw`ALTER TABLE evidence_version ENABLE TRIGGER evidence_version_never_changes`
}
