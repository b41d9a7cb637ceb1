import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { answerHistory } from '@/lib/server/assessments/answer-history'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const choices = questionsOf(questionnaire).flatMap((each) => (each.kind === 'choice' ? [each] : []))
const [question, other] = choices.filter(({ appliesWhen }) => !appliesWhen)
const [first, second] = question?.options ?? []
if (!question || !other || !first || !second)
  throw new Error('the questionnaire is too small for these tests')
const one = { says: { kind: 'choice', option: first.id } } as const
const two = { says: { kind: 'choice', option: second.id }, note: 'Seen in the workshop.' } as const

let ada: Member
let noor: Member
let releaseId: string
let assessmentId: string

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'editor', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
  releaseId = (await createLamp(ada)).releaseId
})

beforeEach(async () => {
  assessmentId = await startDraft(ada, releaseId, questionnaire)
})

afterAll(() => database().$disconnect())

describe('saving an answer', () => {
  test('keeps it with its revision, its author and its instant', async () => {
    const saved = await save(ada, { answer: two, baseRevision: 0 })
    expect(saved).toMatchObject({ saved: true, revision: 1 })
    const found = await findAssessment(ada, assessmentId)
    expect(found?.answers[question.id]).toEqual({ ...two, evidence: [], copied: false })
    expect(found?.stored.answers[question.id]).toMatchObject({ revision: 1, by: { id: ada.id, name: 'Ada' } })
    expect(found?.stored.answers[question.id]?.at).toBe(saved.saved && saved.at)
    expect(found?.changedAt).toBe(saved.saved && saved.at)
  })

  test('gives the first result again for the same mutation, and writes one line of history', async () => {
    const mutationId = randomUUID()
    const saved = await save(ada, { answer: one, baseRevision: 0, mutationId })
    await save(noor, { answer: two, baseRevision: 1 })
    expect(await save(ada, { answer: one, baseRevision: 0, mutationId })).toEqual(saved)
    expect((await answerHistory(ada, { assessmentId, questionId: question.id }))?.items).toMatchObject([
      { revision: 2, before: one, after: two, by: { name: 'Noor' } },
      { revision: 1, before: null, after: one, by: { name: 'Ada' } },
    ])
  })

  test('never overwrites what somebody else has said since, and gives their answer back', async () => {
    await save(ada, { answer: one, baseRevision: 0 })
    await save(noor, { answer: two, baseRevision: 1 })
    expect(await save(ada, { answer: one, baseRevision: 1 })).toMatchObject({
      saved: false,
      reason: 'conflict',
      theirs: two,
      revision: 2,
      by: { id: noor.id, name: 'Noor' },
    })
    expect((await findAssessment(ada, assessmentId))?.answers[question.id]).toMatchObject(two)
  })

  test('lets one of twenty people at the same moment win, and tells the others', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        save(index % 2 ? ada : noor, { answer: { ...one, note: `Note ${index}` }, baseRevision: 0 }),
      ),
    )
    expect(outcomes.filter(({ saved }) => saved)).toHaveLength(1)
    expect(outcomes.filter((each) => !each.saved && each.reason === 'conflict')).toHaveLength(19)
    expect((await answerHistory(ada, { assessmentId, questionId: question.id }))?.items).toHaveLength(1)
  })

  test('writes once when the same request arrives many times at the same moment', async () => {
    const mutationId = randomUUID()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => save(ada, { answer: one, baseRevision: 0, mutationId })),
    )
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1)
    expect((await answerHistory(ada, { assessmentId, questionId: question.id }))?.items).toHaveLength(1)
  })

  test('has no conflict between different questions', async () => {
    const outcomes = await Promise.all(
      choices.slice(0, 12).map(({ id, options }) => {
        const answer = { says: { kind: 'choice', option: options[0]?.id } }
        return save(ada, { questionId: id, answer, baseRevision: 0 })
      }),
    )
    expect(outcomes.every(({ saved }) => saved)).toBe(true)
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('takes an answer back, and remembers that it was there', async () => {
    await save(ada, { answer: one, baseRevision: 0 })
    expect(await save(ada, { answer: null, baseRevision: 1 })).toMatchObject({ saved: true, revision: 2 })
    const found = await findAssessment(ada, assessmentId)
    expect(found?.answers).not.toHaveProperty(question.id)
    expect(found?.stored.answers[question.id]).toMatchObject({ value: null, revision: 2 })
    expect(await save(ada, { answer: two, baseRevision: 0 })).toMatchObject({
      reason: 'conflict',
      theirs: null,
    })
    expect(await save(ada, { answer: two, baseRevision: 2 })).toMatchObject({ saved: true, revision: 3 })
  })

  test.each([
    ['an option the question does not have', { says: { kind: 'choice', option: 'nonsense' } }, 'says.option'],
    ['a checklist for a choice', { says: { kind: 'checklist', items: [first.id] } }, 'says'],
    ['a kind that does not exist', { says: { kind: 'certainly' } }, 'says.kind'],
    ['a field that does not exist', { ...one, credit: 100 }, ''],
    [
      'a hidden field that programs trip over',
      JSON.parse(`{"__proto__":{},"says":${JSON.stringify(one.says)}}`),
      '',
    ],
    ['a note that is too long', { ...one, note: 'x'.repeat(4001) }, 'note'],
    ['a character that no database holds', { ...one, note: 'a\u0000b' }, 'note'],
    ['half a character', { ...one, note: 'a\ud800b' }, 'note'],
    [
      'an address that is not on the web',
      { ...one, evidence: [link('javascript:alert(1)')] },
      'evidence.0.url',
    ],
    ['nothing at all', undefined, ''],
    ['a text', 'yes', ''],
  ])('refuses %s, names the field and changes nothing', async (_, answer, field) => {
    const outcome = await save(ada, { answer, baseRevision: 0 })
    expect(outcome).toMatchObject({ saved: false, reason: 'invalid', problems: [{ field }] })
    expect((await findAssessment(ada, assessmentId))?.stored.answers).toEqual({})
  })

  test.each([-1, 1.5, Number.NaN, 1])('refuses revision %s, which was never there', async (baseRevision) => {
    const outcome = await save(ada, { answer: one, baseRevision })
    expect(outcome).toMatchObject({ saved: false, reason: 'invalid', problems: [{ field: 'baseRevision' }] })
  })

  test.each(['', 'one', 'x'.repeat(36)])('refuses "%s" as the id of a mutation', async (mutationId) => {
    const outcome = await save(ada, { answer: one, baseRevision: 0, mutationId })
    expect(outcome).toMatchObject({ saved: false, reason: 'invalid', problems: [{ field: 'mutationId' }] })
  })

  test('refuses an id that another change has used, by the same person or another', async () => {
    const mutationId = randomUUID()
    await save(ada, { answer: one, baseRevision: 0, mutationId })
    const refusal = { saved: false, reason: 'invalid', problems: [{ field: 'mutationId' }] }
    expect(await save(ada, { questionId: other.id, answer: one, baseRevision: 0, mutationId })).toMatchObject(
      refusal,
    )
    expect(await save(noor, { answer: two, baseRevision: 1, mutationId })).toMatchObject(refusal)
  })

  test.each(['nonsense', '__proto__', 'x'.repeat(5000), 'a\u0000b'])(
    'finds no question "%s"',
    async (questionId) => {
      expect(await save(ada, { questionId, answer: one, baseRevision: 0 })).toEqual({
        saved: false,
        reason: 'not-found',
      })
    },
  )
})

type Try = { answer: unknown; baseRevision: number; questionId?: string; mutationId?: string }

function save(person: Member, { questionId = question?.id ?? '', mutationId = randomUUID(), ...rest }: Try) {
  return saveAnswer(person, { saidBy: person.id, assessmentId, questionId, mutationId, ...rest })
}

function link(url: string) {
  return { title: 'Report', url, kind: 'document', speaksOf: '2026-01-02' }
}
