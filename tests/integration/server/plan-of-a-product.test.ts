import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { savePlanLine } from '@/lib/server/assessments/entries/plan'
import type { Member } from '@/lib/server/identity/person'
import { planCsv } from '@/lib/server/products/pages/plan/plan-csv'
import { findProductPlan } from '@/lib/server/products/pages/plan/product-plan'
import { createRelease } from '@/lib/server/products/releases'
import { database } from '@/lib/server/world/database'
import { bestAnswer, createLamp, questionsOf, scope, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [question] = questionsOf(questionnaire).filter(({ appliesWhen }) => !appliesWhen)
if (!question) throw new Error('the questionnaire is too small for these tests')
const line = { to: 50, effort: '3 days', owner: '=Sam', due: '2027-02-01' }

let ada: Member
let vera: Member
let productId: string
let first: string
let second: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  vera = await createPerson('Vera', 'viewer', ada.organisation)
  const lamp = await createLamp(ada)
  productId = lamp.productId
  first = await startDraft(ada, lamp.releaseId, questionnaire)
  const release = await createRelease(ada, productId, { label: '1.1', scope })
  if (!release?.created) throw new Error('the release was refused')
  second = await startDraft(ada, release.id, questionnaire)
})

afterAll(() => database().$disconnect())

async function plan(assessmentId: string, value: PlanLine | null, baseRevision = 0): Promise<void> {
  const save = { assessmentId, questionId: question?.id ?? '', line: value, baseRevision }
  const outcome = await savePlanLine(ada, { ...save, mutationId: randomUUID(), saidBy: ada.id })
  expect(outcome).toMatchObject({ saved: true })
}

const lines = async () => (await findProductPlan(ada, productId))?.lines

describe('the plan of a product', () => {
  test('has of each question the line that was written last, whichever release that is of', async () => {
    expect(await lines()).toEqual([])
    await plan(first, line)
    expect(await lines()).toMatchObject([{ ...line, state: 'open', release: '1.0', now: 0, isDraft: true }])
    await plan(second, { to: 100 })
    expect(await lines()).toMatchObject([{ to: 100, owner: null, release: '1.1' }])
    await plan(first, { ...line, to: 75 }, 1)
    expect(await lines()).toMatchObject([{ to: 75, release: '1.0' }])
  })

  test('says that a line is done once the answer is worth what it aims at', async () => {
    if (!question) return
    const save = { assessmentId: first, questionId: question.id, answer: bestAnswer(question) }
    await saveAnswer(ada, { ...save, baseRevision: 0, mutationId: randomUUID(), saidBy: ada.id })
    expect(await lines()).toMatchObject([{ state: 'done', now: 100 }])
  })

  test('is a table for spreadsheet programs, in which no text is a formula', async () => {
    const table = await planCsv(ada, productId)
    expect(table).toContain("'=Sam")
    expect(table?.trimEnd().split('\r\n')).toHaveLength(2)
  })

  test('is for those who read drafts', async () => {
    expect(await findProductPlan(vera, productId)).toBeNull()
    expect(await planCsv(vera, productId)).toBeNull()
  })

  test('has no line that was taken back last', async () => {
    await plan(first, null, 2)
    expect(await lines()).toEqual([])
  })
})
