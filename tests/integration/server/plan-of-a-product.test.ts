import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import type { Member } from '@/lib/server/identity/person'
import { changePlanLine, findPlanLine } from '@/lib/server/products/pages/plan/change-plan-line'
import { planCsv } from '@/lib/server/products/pages/plan/plan-csv'
import { findProductPlan } from '@/lib/server/products/pages/plan/product-plan'
import { createRelease } from '@/lib/server/products/releases'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import {
  answerEverything,
  bestAnswer,
  createLamp,
  questionsOf,
  scope,
  startDraft,
} from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question) throw new Error('the questionnaire is too small for these tests')
const line = { to: 50, effort: '3 days', owner: '=Sam', due: '2027-02-01', evidence: 'A report' }

let ada: Member
let vera: Member
let noor: Member
let productId: string
let first: string
let second: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  vera = await createPerson('Vera', 'viewer', ada.organisation)
  noor = await createPerson('Noor', 'auditor', ada.organisation)
  const lamp = await createLamp(ada)
  productId = lamp.productId
  first = await startDraft(ada, lamp.releaseId, questionnaire)
  const release = await createRelease(ada, productId, { label: '1.1', scope })
  if (!release?.created) throw new Error('the release was refused')
  second = await startDraft(ada, release.id, questionnaire)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function plan(assessmentId: string, value: PlanLine | null, baseRevision = 0): Promise<void> {
  const save = { assessmentId, questionId: question?.id ?? '', line: value, baseRevision }
  const outcome = await savePlanLine(ada, { ...save, mutationId: randomUUID(), saidBy: ada.id })
  expect(outcome).toMatchObject({ saved: true })
}

async function answer(assessmentId: string): Promise<void> {
  if (!question) return
  const save = { assessmentId, questionId: question.id, answer: bestAnswer(question), saidBy: ada.id }
  await saveAnswer(ada, { ...save, baseRevision: 0, mutationId: randomUUID() })
}

const lines = async () => (await findProductPlan(ada, productId))?.lines

describe('the plan of a product', () => {
  test('has one line for each question, whichever release it was written in', async () => {
    expect(await lines()).toEqual([])
    await plan(first, line)
    const latest = { release: '1.1', assessmentId: second, isDraft: true }
    expect(await lines()).toMatchObject([{ ...line, state: 'open', now: 0, latest }])
    await plan(second, { to: 100 }, 1)
    expect(await lines()).toMatchObject([{ to: 100, owner: null, latest }])
    await plan(first, { ...line, to: 75 }, 2)
    expect(await lines()).toMatchObject([{ to: 75 }])
  })

  test('says of each release whether a line is done, which is once the answer is worth what it aims at', async () => {
    if (!question) return
    await answer(first)
    const [is10, is11] = [{ release: '1.0', state: 'done' }, { release: '1.1' }]
    expect(await lines()).toMatchObject([
      { state: 'open', now: 0, releases: [is10, { ...is11, state: 'open' }] },
    ])
    await answer(second)
    expect(await lines()).toMatchObject([
      { state: 'done', now: 100, releases: [is10, { ...is11, state: 'done' }] },
    ])
  })

  test('is a table for spreadsheet programs, in which no text is a formula', async () => {
    const table = await planCsv(ada, productId)
    expect(table).toContain("'=Sam")
    expect(table).toContain('A report')
    expect(table?.trimEnd().split('\r\n')).toHaveLength(2)
  })

  test('is shown to viewers and auditors as it was submitted last', async () => {
    const seen = async (person: Member) => await findProductPlan(person, productId)
    expect(await seen(vera)).toMatchObject({ isCurrent: false, lines: [] })
    await answerEverything(ada, first)
    const submitted = await submit(ada, {
      assessmentId: first,
      accountable: { name: 'Grace Okafor', role: 'Head of product' },
    })
    if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
    await plan(second, { to: 100, owner: 'Robin' }, 3)
    for (const person of [vera, noor]) {
      const found = await seen(person)
      expect(found?.lines).toMatchObject([{ ...line, to: 75, releases: [{ release: '1.0', state: 'done' }] }])
      expect(found?.isCurrent).toBe(false)
      expect(await planCsv(person, productId)).toContain("'=Sam")
    }
    expect(await lines()).toMatchObject([{ to: 100, owner: 'Robin' }])
  })

  test('has no line that was taken back last', async () => {
    await plan(second, null, 4)
    expect(await lines()).toEqual([])
  })
})

describe('a line of the plan of a product', () => {
  const place = () => ({ productId, questionnaireId: questionnaire.id, question: question?.id ?? '' })
  const change = (person: Member, value: unknown, baseRevision: number) => {
    const save = { baseRevision, mutationId: randomUUID(), saidBy: person.id }
    return changePlanLine(person, { ...place(), ...save, line: value })
  }

  test('is changed after submission, and the submission stays as it is', async () => {
    await plan(second, line, 5)
    const stored = () => ownerDatabase().submission.findMany({ select: { content: true, report: true } })
    const before = await stored()
    expect(await change(ada, { ...line, owner: 'Robin' }, 6)).toMatchObject({ saved: true, revision: 7 })
    expect(await lines()).toMatchObject([{ owner: 'Robin', evidence: 'A report' }])
    expect((await findAssessment(ada, second))?.plan).toEqual({
      [place().question]: { ...line, owner: 'Robin' },
    })
    expect(await stored()).toEqual(before)
    expect((await findProductPlan(vera, productId))?.lines).toMatchObject([{ owner: '=Sam', to: 75 }])
  })

  test('is not changed where somebody else was quicker, and both lines are there to choose from', async () => {
    const theirs = { ...line, owner: 'Robin' }
    expect(await change(ada, { ...line, owner: 'Sam' }, 6)).toMatchObject({
      saved: false,
      reason: 'conflict',
      theirs,
      revision: 7,
    })
    expect(await change(ada, { ...line, evidence: 'x'.repeat(301) }, 7)).toMatchObject({
      saved: false,
      reason: 'invalid',
      problems: [{ field: 'evidence' }],
    })
  })

  test('is for owners and editors, and only where it was planned', async () => {
    for (const person of [vera, noor]) {
      expect(await findPlanLine(person, place())).toBeNull()
      expect(await change(person, line, 7)).toEqual({ saved: false, reason: 'not-found' })
    }
    expect(await findPlanLine(ada, { ...place(), question: 'nonsense' })).toBeNull()
    expect(await findPlanLine(ada, place())).toMatchObject({ revision: 7, isOff: false })
  })

  test('that was taken off the plan still says what it said, and is put back', async () => {
    expect(await change(ada, null, 7)).toMatchObject({ saved: true })
    expect(await lines()).toEqual([])
    const found = await findPlanLine(ada, place())
    expect(found).toMatchObject({ isOff: true, revision: 8, planned: { ...line, owner: 'Robin' } })
    expect(found?.line).toMatchObject({ state: 'done', now: 100 })
    expect(await change(ada, line, 8)).toMatchObject({ saved: true })
    expect(await lines()).toMatchObject([{ owner: '=Sam' }])
  })
})
