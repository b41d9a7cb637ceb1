import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { saveFact } from '@/lib/server/assessments/entries/facts'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { createLamp, questionsOf, silent, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questions = questionsOf(questionnaire)
const checklist = questions.find((each) => each.kind === 'checklist')
const question = questions.find((each) => each.kind === 'choice')
const fact = questionnaire.facts.find(({ type }) => type === 'several-of')
const [oneValue, otherValue] = fact?.values ?? []
const [contradiction] = questionnaire.contradictions
if (
  checklist?.kind !== 'checklist' ||
  question?.kind !== 'choice' ||
  !fact ||
  !oneValue ||
  !otherValue ||
  !contradiction
)
  throw new Error('the questionnaire is too small for these tests')
const [first, second] = checklist.items.filter(({ exclusive }) => !exclusive).map(({ id }) => id)

type Words = { baseRevision: number; saidBy?: string }
type Kind = {
  name: string
  kind: 'answer' | 'fact' | 'plan'
  save: (person: Member, value: unknown, words: Words) => Promise<{ saved: boolean }>
  values: [unknown, unknown]
}

let ada: Member
let noor: Member
let productId: string
let assessmentId: string

const evidence = { title: 'Report', url: 'https://lab.example/1', kind: 'document', speaksOf: '2026-01-02' }
const kinds: Kind[] = [
  {
    name: 'an answer',
    kind: 'answer',
    save: (person, answer, words) =>
      saveAnswer(person, { saidBy: person.id, ...place(), ...words, questionId: checklist.id, answer }),
    values: [
      { says: { kind: 'checklist', items: [first, second] }, note: 'Seen.', evidence: [evidence] },
      { evidence: [evidence], note: 'Seen.', says: { items: [second, first], kind: 'checklist' } },
    ],
  },
  {
    name: 'a fact',
    kind: 'fact',
    save: (person, value, words) =>
      saveFact(person, { saidBy: person.id, ...place(), ...words, factId: fact.id, value }),
    values: [
      [oneValue.id, otherValue.id],
      [otherValue.id, oneValue.id],
    ],
  },
  {
    name: 'a line of the plan',
    kind: 'plan',
    save: (person, line, words) =>
      savePlanLine(person, { saidBy: person.id, ...place(), ...words, questionId: question.id, line }),
    values: [
      { to: 50, owner: 'Sam', due: '2027-02-01' },
      { due: '2027-02-01', owner: 'Sam', to: 50 },
    ],
  },
]

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'editor', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
})

beforeEach(async () => {
  const lamp = await createLamp(ada, { scope: silent })
  productId = lamp.productId
  assessmentId = await startDraft(ada, lamp.releaseId, questionnaire)
})

afterAll(() => database().$disconnect())

describe.each(kinds)('$name', ({ kind, save, values: [value, same] }) => {
  test('typed by one person is not saved while another is signed in', async () => {
    const outcome = await save(noor, value, { baseRevision: 0, saidBy: ada.id })
    expect(outcome).toEqual({ saved: false, reason: 'another-person' })
    expect(await history(kind)).toEqual([])
    expect(await save(ada, value, { baseRevision: 0, saidBy: ada.id })).toMatchObject({ saved: true })
    expect(await history(kind)).toMatchObject([{ changedById: ada.id }])
  })

  test('with the stored value writes no history, for every person and revision', async () => {
    const saved = await save(ada, value, { baseRevision: 0 })
    expect(await save(ada, same, { baseRevision: 1 })).toEqual({ ...saved, ...nothingNew })
    expect(await save(noor, same, { baseRevision: 0 })).toEqual({ ...saved, ...nothingNew })
    expect(await history(kind)).toHaveLength(1)
    const subjectId = kind === 'plan' ? productId : assessmentId
    expect(await ownerDatabase().event.count({ where: { subjectId, kind: `${kind}-saved` } })).toBe(1)
  })

  test('taken back before it was ever said writes no history', async () => {
    expect(await save(ada, null, { baseRevision: 0 })).toMatchObject({ saved: true, revision: 0 })
    expect(await history(kind)).toEqual([])
  })
})

test('an explanation typed by one person is not saved while another is signed in', async () => {
  const outcome = await saveExplanation(noor, {
    ...place(),
    baseRevision: 0,
    saidBy: ada.id,
    contradictionId: contradiction.id,
    text: 'Both hold.',
  })
  expect(outcome).toEqual({ saved: false, reason: 'another-person' })
})

const nothingNew = { unchanged: true }

function place() {
  return { assessmentId, mutationId: randomUUID() }
}

function history(kind: Kind['kind']) {
  if (kind === 'plan') return ownerDatabase().planLineChange.findMany({ where: { productId } })
  return ownerDatabase().entryChange.findMany({ where: { assessmentId, kind } })
}
