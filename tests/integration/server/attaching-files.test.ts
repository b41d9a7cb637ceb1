import { afterAll, beforeEach, expect, test } from 'vitest'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { addFilePiece } from '@/lib/server/products/files/add-piece'
import { attachFile } from '@/lib/server/products/files/attach-file'
import { findFileUse } from '@/lib/server/products/files/file-use'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { newId } from '@/lib/server/world/new-id'
import {
  answerEverything,
  bestAnswer,
  createLamp,
  questionsOf,
  startDraft,
} from '@/tests/support/assessments'
import { piecesOf } from '@/tests/support/evidence'
import { addText } from '@/tests/support/evidence/upload'
import { ownerDatabase } from '@/tests/support/owner-database'
import { createOrganisation, createPerson } from '@/tests/support/people'
import { publishQuestionnaires } from '@/tests/support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question, other] = questionsOf(questionnaire)
const questionId = question?.id ?? ''
const input = { title: 'Test of passwords', kind: 'test-report', speaksOf: '2026-03-04' }

let ada: Member
let lamp: { productId: string; releaseId: string }
let assessmentId: string
let sha256: string

beforeEach(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await createLamp(ada)
  assessmentId = await startDraft(ada, lamp.releaseId, questionnaire)
  sha256 = await addText(ada, lamp.productId, 'Password rules were tested.')
  await answer([])
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('a file that is attached is evidence of the answer, which says all else that it said', async () => {
  const before = await storedAnswer()
  expect(await attach()).toEqual({ attached: true })
  expect(await storedAnswer()).toEqual({ ...before, evidence: [{ ...input, sha256 }] })
  expect(await piecesOf(lamp.productId)).toMatchObject([
    { versions: [{ sha256, title: input.title, releases: [{ releaseId: lamp.releaseId }] }] },
  ])
})

test('the same form again, or another that says the same, adds nothing', async () => {
  const mutationId = newId()
  expect(await attach({ mutationId })).toEqual({ attached: true })
  expect(await attach({ mutationId })).toEqual({ attached: true })
  expect(await attach()).toEqual({ attached: true })
  expect((await storedAnswer())?.evidence).toHaveLength(1)
})

test('two files that are attached at once are both there', async () => {
  const second = await addText(ada, lamp.productId, 'Tested again.')
  await Promise.all([attach(), attach({ sha256: second })])
  expect((await storedAnswer())?.evidence).toHaveLength(2)
})

test.each([
  ['without a title', { title: '' }, 'title'],
  ['of no kind', { kind: 'rumour' }, 'kind'],
  ['of a day that is none', { speaksOf: '2026-02-30' }, 'speaksOf'],
  ['that expires before the day it speaks of', { expires: '2026-01-01' }, 'expires'],
])('evidence %s is refused at its field, and the answer stays', async (_, wrong, field) => {
  const outcome = await attach({ input: { ...input, ...wrong } })
  expect(outcome).toMatchObject({ attached: false, problems: [{ field }] })
  expect((await storedAnswer())?.evidence).toEqual([])
})

test('a question without an answer takes no file, and says so before one is chosen', async () => {
  const open = { assessmentId, questionId: other?.id ?? '' }
  expect(await findFileUse(ada, { is: 'answer', ...open })).toMatchObject({ isAnswered: false })
  const code = 'form-problem.attach.no-answer'
  expect(await attach({ questionId: other?.id ?? '' })).toMatchObject({
    attached: false,
    problems: [{ code }],
  })
})

test('a file of another product, of nobody, or for the answer of another organisation is not attached', async () => {
  const kettle = await createLamp(ada, { name: 'Kettle' })
  const elsewhere = await addText(ada, kettle.productId, 'Of the kettle.')
  expect(await attach({ sha256: elsewhere })).toBeNull()
  expect(await attach({ sha256: 'f'.repeat(64) })).toBeNull()
  const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  expect(await attachFile(grace, { assessmentId, questionId, sha256, input, mutationId: newId() })).toBeNull()
  expect(await findFileUse(grace, { is: 'answer', assessmentId, questionId })).toBeNull()
})

test('a submission freezes the digest of the file', async () => {
  await attach()
  await answerEverything(ada, assessmentId)
  const submitted = await submit(ada, { assessmentId, accountable: { name: 'Ada', role: 'Head of product' } })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  const { content } = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: submitted.id } })
  expect(content).toContain(`"sha256":"${sha256}"`)
  expect(await attach({ input: { ...input, title: 'Later' } })).toMatchObject({ attached: false })
})

test('a file of no question becomes a piece that speaks of the releases that were chosen, and of at least one', async () => {
  const order = { productId: lamp.productId, sha256, input }
  const refused = await addFilePiece(ada, { ...order, releases: [] })
  expect(refused).toMatchObject({ attached: false, problems: [{ field: 'releases' }] })
  expect(await piecesOf(lamp.productId)).toEqual([])
  for (let times = 0; times < 2; times += 1)
    expect(await addFilePiece(ada, { ...order, releases: [lamp.releaseId, newId()] })).toEqual({
      attached: true,
    })
  expect(await piecesOf(lamp.productId)).toMatchObject([
    { versions: [{ sha256, releases: [{ releaseId: lamp.releaseId }] }] },
  ])
})

type Change = Partial<Parameters<typeof attachFile>[1]>

function attach(change: Change = {}) {
  return attachFile(ada, { assessmentId, questionId, sha256, input, mutationId: newId(), ...change })
}

async function answer(evidence: EvidenceLink[]) {
  const said = { ...bestAnswer(first()), evidence }
  const save = { assessmentId, questionId, baseRevision: 0, mutationId: newId(), saidBy: ada.id }
  const outcome = await saveAnswer(ada, { ...save, answer: said })
  if (!outcome.saved) throw new Error(JSON.stringify(outcome))
}

function first() {
  if (!question) throw new Error('no questions')
  return question
}

async function storedAnswer() {
  return (await findAssessment(ada, assessmentId))?.answers[questionId]
}
