import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '@/lib/core/report/report'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment, openDraft } from '@/lib/server/assessments/assessments'
import { confirmCopies } from '@/lib/server/assessments/copies/confirm-copies'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { removeDraft } from '@/lib/server/products/removal/remove-draft'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { findSubmission } from '@/lib/server/submissions/submissions'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import {
  answerEverything,
  createLamp,
  explainEverything,
  questionsOf,
  startDraft,
} from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question) throw new Error('the questionnaire is too small for these tests')
const accountable = { name: 'Grace Okafor', role: 'Head of product' }
const line = {
  to: 50,
  effort: '3 days',
  owner: 'Sam',
  due: '2027-02-01',
  evidence: 'The test report',
}

let ada: Member
let noor: Member
let productId: string
let releaseId: string
let assessmentId: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'editor', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
})

beforeEach(async () => {
  const lamp = await createLamp(ada)
  productId = lamp.productId
  releaseId = lamp.releaseId
  assessmentId = await startDraft(ada, releaseId, questionnaire)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('a line of the plan', () => {
  test('is kept with its author and its event, and may be taken back', async () => {
    expect(await save(ada, line)).toMatchObject({ saved: true, revision: 1 })
    const found = await findAssessment(ada, assessmentId)
    expect(found?.plan).toEqual({ [question.id]: line })
    expect(found?.stored.plan[question.id]).toMatchObject({ revision: 1, by: { id: ada.id, name: 'Ada' } })
    const kinds = await ownerDatabase().event.findMany({
      where: { subjectId: productId, kind: 'plan-saved' },
    })
    expect(kinds).toHaveLength(1)
    expect(await save(ada, null, 1)).toMatchObject({ saved: true, revision: 2 })
    expect((await findAssessment(ada, assessmentId))?.plan).toEqual({})
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('says only how far, where the team says no more', async () => {
    expect(await save(ada, { to: 100 })).toMatchObject({ saved: true })
    expect((await findAssessment(ada, assessmentId))?.plan).toEqual({ [question.id]: { to: 100 } })
  })

  test.each([
    ['an aim beyond full credit', { ...line, to: 101 }, 'to'],
    ['no aim', { owner: 'Sam' }, 'to'],
    ['a day that is none', { ...line, due: '2027-02-30' }, 'due'],
    ['an effort that is too long', { ...line, effort: 'x'.repeat(61) }, 'effort'],
    ['evidence that is too long', { ...line, evidence: 'x'.repeat(301) }, 'evidence'],
    ['an owner who cannot be stored', { ...line, owner: 'a\0b' }, 'owner'],
    ['something else', { ...line, colour: 'red' }, ''],
  ])('with %s is refused, and nothing is written', async (_, wrong, field) => {
    expect(await save(ada, wrong)).toMatchObject({ saved: false, reason: 'invalid', problems: [{ field }] })
    expect((await findAssessment(ada, assessmentId))?.stored.plan).toEqual({})
  })

  test('gives theirs back where somebody was quicker', async () => {
    await save(noor, line)
    expect(await save(ada, { to: 100 })).toMatchObject({
      saved: false,
      reason: 'conflict',
      theirs: line,
      revision: 1,
      by: { name: 'Noor' },
    })
    expect((await findAssessment(ada, assessmentId))?.plan).toEqual({ [question.id]: line })
  })

  test('is the same for all assessments of a product, and two people at once write one after the other', async () => {
    const other = await startDraft(noor, releaseId, questionnaire)
    const [first, second] = await Promise.all([
      save(ada, line),
      save(noor, { to: 100 }, 0, { assessmentId: other }),
    ])
    expect([first.saved, second.saved].toSorted()).toEqual([false, true])
    expect([first, second].find(({ saved }) => !saved)).toMatchObject({ reason: 'conflict', revision: 1 })
    expect((await findAssessment(noor, other))?.plan).toEqual((await findAssessment(ada, assessmentId))?.plan)
  })

  test('sent twice is written once, also where it was changed in between', async () => {
    const mutationId = randomUUID()
    const first = await save(ada, line, 0, { mutationId })
    await save(noor, { to: 100 }, 1)
    expect(await save(ada, line, 0, { mutationId })).toEqual(first)
    expect((await findAssessment(ada, assessmentId))?.plan).toEqual({ [question.id]: { to: 100 } })
    expect(await save(noor, line, 2, { mutationId })).toMatchObject({ saved: false, reason: 'invalid' })
    const history = await ownerDatabase().planLineChange.findMany({
      where: { productId },
      orderBy: { revision: 'asc' },
    })
    expect(history).toMatchObject([
      { revision: 1, before: null, after: line, changedById: ada.id },
      { revision: 2, before: line, after: { to: 100 }, changedById: noor.id },
    ])
  })

  test('stays when the draft it was written in is deleted', async () => {
    await save(ada, line)
    await removeDraft(ada, { assessmentId, number: 1 })
    const next = await startDraft(ada, releaseId, questionnaire)
    expect((await findAssessment(ada, next))?.plan).toEqual({ [question.id]: line })
  })

  test('is for a question that is there', async () => {
    const lost = { assessmentId, questionId: 'nonsense', line, baseRevision: 0, mutationId: randomUUID() }
    expect(await savePlanLine(ada, { saidBy: ada.id, ...lost })).toEqual({
      saved: false,
      reason: 'not-found',
    })
  })
})

describe('a plan', () => {
  test('stays for the next draft, freezes with its submission, and is that of every assessment of the product', async () => {
    await answerEverything(ada, assessmentId)
    await save(ada, line)
    const submitted = await submit(ada, { assessmentId, accountable })
    if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
    expect(await save(ada, null, 1)).toEqual({ saved: false, reason: 'not-a-draft' })
    const { content } = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: submitted.id } })
    expect(JSON.parse(content).plan).toEqual({ [question.id]: line })

    await openDraft(ada, assessmentId)
    expect((await findAssessment(ada, assessmentId))?.plan).toEqual({ [question.id]: line })
    expect(await save(ada, { to: 100 }, 1)).toMatchObject({ saved: true })
    const next = await startFrom(assessmentId)
    expect((await findAssessment(ada, next))?.plan).toEqual({ [question.id]: { to: 100 } })
    expect(await ownerDatabase().entry.count({ where: { assessmentId: next, kind: 'plan' } })).toBe(0)
    const frozen = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: submitted.id } })
    expect(frozen.content).toBe(content)
  })

  test('is what the next report of the product counts', async () => {
    await answerEverything(ada, assessmentId)
    await save(ada, line)
    const first = await reportOf(assessmentId)
    expect(first?.planned).toBeNull()
    const since = first?.date
    await openDraft(ada, assessmentId)
    await save(ada, null, 1)
    const next = await startFrom(assessmentId)
    await explainEverything(ada, next)
    expect((await reportOf(next))?.planned).toMatchObject({ planned: 1, done: 1, since })
    expect((await reportOf(assessmentId))?.planned).toBeNull()
  })
})

async function reportOf(id: string): Promise<Report | undefined> {
  for (const { id: section } of questionnaire.sections)
    await confirmCopies(ada, { assessmentId: id, section })
  const submitted = await submit(ada, { assessmentId: id, accountable })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  return (await findSubmission(ada, submitted.id))?.report
}

function save(person: Member, planned: unknown, baseRevision = 0, other: object = {}) {
  const questionId = question?.id ?? ''
  return savePlanLine(person, {
    saidBy: person.id,
    assessmentId,
    questionId,
    line: planned,
    baseRevision,
    mutationId: randomUUID(),
    ...other,
  })
}

async function startFrom(from: string): Promise<string> {
  const name = `${questionnaire.id}@${questionnaire.version}`
  const started = await startAssessment(ada, { releaseId, questionnaire: name, from })
  if (!started?.started) throw new Error(JSON.stringify(started))
  return started.id
}
