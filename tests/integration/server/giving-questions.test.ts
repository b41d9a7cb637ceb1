import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { giveQuestions } from '@/lib/server/assessments/together/give-questions'
import { listGivenQuestions } from '@/lib/server/assessments/together/given-to-me'
import { readInbox } from '@/lib/server/assessments/together/inbox'
import { findWhoAnswers } from '@/lib/server/assessments/together/pages'
import type { Member } from '@/lib/server/identity/person'
import { changeRole, removeMember } from '@/lib/server/people/change-members'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { bestAnswer, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const [first, second] = questionsOf(questionnaire)
const section = questionnaire.sections[0]
if (!first || !second || !section) throw new Error('no questions')
const nothing = { questions: [], section: '', knows: '', due: '' }

let ada: Member
let noor: Member
let here: string
let assessmentId: string

beforeEach(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
  here = organisation.id
  assessmentId = await startDraft(ada, (await createLamp(ada)).releaseId, questionnaire)
})

afterAll(() => database().$disconnect())

describe('questions', () => {
  test('are given singly with a day, and are on that person’s home and in their inbox until they answer', async () => {
    const order = { ...nothing, to: noor.id, questions: [first.id], due: '2030-12-03' }
    expect(await giveQuestions(ada, assessmentId, order)).toEqual({ given: true, count: 1 })
    expect(await listGivenQuestions(noor)).toMatchObject([
      {
        assessmentId,
        questionId: first.id,
        sectionId: section.id,
        due: '2030-12-03',
        names: ['Lamp', '1.0'],
      },
    ])
    expect(await listGivenQuestions(ada)).toEqual([])
    const inbox = await readInbox(noor)
    expect(inbox.items).toMatchObject([
      { kind: 'questions-given', count: 1, due: '2030-12-03', isNew: true, by: { name: 'Ada' } },
    ])
    expect((await readInbox(ada)).items).toEqual([])
    await answer(noor)
    expect(await listGivenQuestions(noor)).toEqual([])
    expect((await findWhoAnswers(ada, assessmentId))?.marks.get(first.id)?.given?.to.name).toBe('Noor')
  })

  test('are listed by day, then in the order of the questionnaire', async () => {
    const ids = questionsOf(questionnaire).map(({ id }) => id)
    const questions = ids.slice(0, 12)
    expect(questions.toSorted()).not.toEqual(questions)
    const [soonest = ''] = questions.slice(-1)
    await giveQuestions(ada, assessmentId, { ...nothing, to: noor.id, questions: questions.toReversed() })
    await giveQuestions(ada, assessmentId, {
      ...nothing,
      to: noor.id,
      questions: [soonest],
      due: '2030-12-03',
    })
    const listed = (await listGivenQuestions(noor)).map(({ questionId }) => questionId)
    expect(listed).toEqual([soonest, ...questions.slice(0, -1)])
  })

  test('are given by section and by who knows, only the open ones that apply', async () => {
    await answer(ada)
    const bySection = { ...nothing, to: noor.id, section: section.id }
    const given = await giveQuestions(ada, assessmentId, bySection)
    if (!given?.given) throw new Error(JSON.stringify(given))
    const marks = (await findWhoAnswers(ada, assessmentId))?.marks
    expect(marks?.has(first.id)).toBe(false)
    expect(marks?.size).toBe(given.count)
    const known = await giveQuestions(ada, assessmentId, { ...nothing, to: ada.id, knows: 'legal' })
    expect(known).toMatchObject({ given: true })
    const mine = [...((await findWhoAnswers(ada, assessmentId))?.marks ?? [])]
      .filter(([, mark]) => mark.given?.to.id === ada.id)
      .map(([id]) => questionsOf(questionnaire).find((each) => each.id === id)?.knows)
    expect(new Set(mine)).toEqual(new Set(['legal']))
  })

  test('given to another person leave the first, and are taken back', async () => {
    await giveQuestions(ada, assessmentId, { ...nothing, to: noor.id, questions: [first.id, second.id] })
    await giveQuestions(ada, assessmentId, { ...nothing, to: ada.id, questions: [first.id] })
    expect((await listGivenQuestions(noor)).map(({ questionId }) => questionId)).toEqual([second.id])
    const back = { ...nothing, to: '', questions: [first.id, second.id] }
    expect(await giveQuestions(noor, assessmentId, back)).toEqual({ given: true, count: 2 })
    expect(await listGivenQuestions(noor)).toEqual([])
    expect(await giveQuestions(noor, assessmentId, back)).toEqual({ given: true, count: 0 })
    expect(await kindsHere()).toEqual(['questions-given', 'questions-given', 'questions-taken-back'])
    expect(await verifyEvents(ownerDatabase(), here)).toMatchObject({ whole: true })
  })

  test.each([
    ['nothing', { questions: ['no-such-question'] }, 'give.nothing'],
    ['an unknown day', { questions: [first.id], due: '2030-02-30' }, null],
    ['a day long past', { questions: [first.id], due: '1999-01-01' }, null],
    ['a list that is no list', { questions: 'all' }, null],
  ])('are refused with a sentence for %s, and nothing is given', async (_, wrong, code) => {
    const outcome = await giveQuestions(ada, assessmentId, { ...nothing, to: noor.id, ...wrong })
    expect(outcome).toMatchObject({ given: false })
    if (code) expect(outcome).toMatchObject({ problems: [{ code: `form-problem.${code}` }] })
    expect(await ownerDatabase().assignment.count({ where: { assessmentId } })).toBe(0)
  })

  test('are not given to viewers, strangers, or people who are not there', async () => {
    const viewer = await createPerson('Vera', 'viewer', ada.organisation)
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    for (const to of [viewer.id, grace.id, randomUUID(), 'x', '__proto__'])
      expect(await giveQuestions(ada, assessmentId, { ...nothing, to, questions: [first.id] })).toMatchObject(
        {
          problems: [{ field: 'to', code: 'form-problem.give.member' }],
        },
      )
    expect(
      await giveQuestions(grace, assessmentId, { ...nothing, to: noor.id, questions: [first.id] }),
    ).toBeNull()
  })

  test('leave with the person who is removed or may not answer any more', async () => {
    const give = () => giveQuestions(ada, assessmentId, { ...nothing, to: noor.id, questions: [first.id] })
    await give()
    await changeRole(ada, { organisationId: here, personId: noor.id, role: 'viewer' })
    expect(await ownerDatabase().assignment.count({ where: { assessmentId } })).toBe(0)
    await changeRole(ada, { organisationId: here, personId: noor.id, role: 'editor' })
    await give()
    await removeMember(ada, { organisationId: here, personId: noor.id })
    expect(await ownerDatabase().assignment.count({ where: { assessmentId } })).toBe(0)
  })
})

async function answer(person: Member): Promise<void> {
  if (!first) return
  const save = { assessmentId, questionId: first.id, answer: bestAnswer(first), baseRevision: 0 }
  const outcome = await saveAnswer(person, { ...save, saidBy: person.id, mutationId: randomUUID() })
  expect(outcome).toMatchObject({ saved: true })
}

async function kindsHere(): Promise<string[]> {
  const rows = await ownerDatabase().event.findMany({
    where: { organisationId: here, kind: { startsWith: 'questions-' } },
    orderBy: { sequence: 'asc' },
  })
  return rows.map(({ kind }) => kind)
}
