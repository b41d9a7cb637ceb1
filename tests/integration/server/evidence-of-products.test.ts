import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '@/lib/core/answers/answer'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { answerHistory } from '@/lib/server/assessments/answer-history'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { downloadDraft } from '@/lib/server/assessments/import-export'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { createRelease } from '@/lib/server/products/releases'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, questionsOf, scope, startDraft } from '../../support/assessments'
import { piecesOf, renewPiece } from '../../support/evidence'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question, other] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question || !other) throw new Error('the questionnaire is too small for these tests')
const report = {
  title: 'Penetration test',
  reference: 'TR-2026-118',
  kind: 'independent-test',
  speaksOf: '2026-05-04',
} as const
const policy = {
  title: 'Policy',
  url: 'https://example.org/p',
  kind: 'document',
  speaksOf: '2026-01-01',
} as const

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

describe('evidence that is given by value', () => {
  test('is one piece wherever title, place, kind and days are equal', async () => {
    await save(question.id, [report])
    await save(other.id, [report, policy])
    expect((await piecesOf(productId)).map(({ versions }) => versions.map(({ title }) => title))).toEqual([
      ['Penetration test'],
      ['Policy'],
    ])
    expect(await evidenceOf(other.id)).toEqual([report, policy])
    expect(await storedEvidence(question.id)).toEqual([{ piece: (await piecesOf(productId))[0]?.id }])
  })

  test('is one piece also where two assessments save it at once', async () => {
    const second = await startDraft(ada, releaseId, questionnaire)
    await Promise.all([save(question.id, [report]), save(question.id, [report], { assessmentId: second })])
    expect(await piecesOf(productId)).toHaveLength(1)
  })

  test('is unchanged where it is stored already, also as a browser of an earlier release queued it', async () => {
    await save(question.id, [policy])
    expect(await save(question.id, [policy], { baseRevision: 0 })).toMatchObject({ unchanged: true })
  })

  test('is in the history and in the assessment file as it was given', async () => {
    await save(question.id, [report])
    const history = await answerHistory(ada, { assessmentId, questionId: question.id })
    expect(history?.items[0]?.after?.evidence).toEqual([report])
    expect((await downloadDraft(ada, assessmentId))?.text).toContain('reference: TR-2026-118')
  })

  test('speaks of every release whose answers name it, also of those that copied it', async () => {
    await save(question.id, [report])
    const release = await createRelease(ada, productId, { label: '2.0', date: '2026-06-01', scope })
    if (!release?.created) throw new Error('the release was refused')
    const name = `${questionnaire.id}@${questionnaire.version}`
    const order = { releaseId: release.id, questionnaire: name, from: assessmentId }
    const started = await startAssessment(ada, order)
    const copy = await findAssessment(ada, started?.started ? started.id : '')
    expect(copy?.answers[question.id]).toMatchObject({ evidence: [report], copied: true })
    const [piece] = await piecesOf(productId)
    expect(piece?.versions[0]?.releases.map((each) => each.releaseId).toSorted()).toEqual(
      [releaseId, release.id].toSorted(),
    )
  })
})

describe('a piece that does not speak of the release', () => {
  beforeEach(async () => {
    await save(question.id, [report, policy])
    const [piece] = await piecesOf(productId)
    await ownerDatabase().evidenceRelease.deleteMany({ where: { evidenceId: piece?.id ?? '' } })
  })

  test('is left out of the answer, which names it beside its evidence', async () => {
    const found = await findAssessment(ada, assessmentId)
    expect(found?.answers[question.id]?.evidence).toEqual([policy])
    expect(found?.stored.answers[question.id]?.elsewhere).toEqual(['Penetration test'])
  })

  test('stays named by a save of somebody who has not seen it', async () => {
    await save(question.id, [])
    expect(await storedEvidence(question.id)).toEqual([{ piece: (await piecesOf(productId))[0]?.id }])
  })

  test('speaks of it once somebody gives it there again', async () => {
    await save(question.id, [policy, report])
    expect(await evidenceOf(question.id)).toEqual([policy, report])
    expect((await findAssessment(ada, assessmentId))?.stored.answers[question.id]?.elsewhere).toBeUndefined()
  })
})

test('a renewed piece is what drafts say from then on; history and submissions say what was', async () => {
  await answerEverything(ada, assessmentId)
  const answer = (await findAssessment(ada, assessmentId))?.answers[question.id]
  if (!answer) throw new Error('the question was not answered')
  await save(question.id, [report], { answer })
  const outcome = await submit(ada, { assessmentId, accountable: { name: 'Grace Okafor', role: 'Owner' } })
  if (!outcome?.submitted) throw new Error(`not submitted: ${JSON.stringify(outcome)}`)
  const frozen = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: outcome.id } })
  expect(frozen.content).toContain('TR-2026-118')
  const [piece] = await piecesOf(productId)
  await renewPiece(piece?.id ?? '', { ...report, reference: 'TR-2027-001', speaksOf: '2027-05-04' })
  expect(await evidenceOf(question.id)).toEqual([
    { ...report, reference: 'TR-2027-001', speaksOf: '2027-05-04' },
  ])
  const history = await answerHistory(ada, { assessmentId, questionId: question.id })
  expect(history?.items[0]?.after?.evidence).toEqual([report])
  expect(await ownerDatabase().submission.findUniqueOrThrow({ where: { id: outcome.id } })).toEqual(frozen)
})

type Saving = { assessmentId?: string; baseRevision?: number; answer?: Answer }

async function save(questionId: string, evidence: Answer['evidence'], saving: Saving = {}) {
  const place = saving.assessmentId ?? assessmentId
  const stored = (await findAssessment(ada, place))?.stored.answers[questionId]
  const says = saving.answer ?? { says: { kind: 'unknown' } }
  const saved = await saveAnswer(ada, {
    assessmentId: place,
    questionId,
    answer: { ...says, evidence },
    baseRevision: saving.baseRevision ?? stored?.revision ?? 0,
    mutationId: randomUUID(),
    saidBy: ada.id,
  })
  if (!saved.saved) throw new Error(`not saved: ${JSON.stringify(saved)}`)
  return saved
}

async function evidenceOf(questionId: string) {
  return (await findAssessment(ada, assessmentId))?.answers[questionId]?.evidence
}

async function storedEvidence(key: string): Promise<unknown> {
  const where = { assessmentId_kind_key: { assessmentId, kind: 'answer' as const, key } }
  const { value } = await ownerDatabase().entry.findUniqueOrThrow({ where })
  return value && typeof value === 'object' && 'evidence' in value ? value.evidence : undefined
}
