import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { addComment, eraseComment, resolveThread } from '@/lib/server/assessments/together/comments'
import { giveQuestions } from '@/lib/server/assessments/together/give-questions'
import { markInboxRead, readInbox } from '@/lib/server/assessments/together/inbox'
import { findComments } from '@/lib/server/assessments/together/pages'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questionId = questionsOf(questionnaire)[0]?.id ?? ''

let ada: Member
let noor: Member
let sam: Member
let place: { assessmentId: string; questionId: string }

beforeEach(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
  sam = await createPerson('Sam', 'editor', organisation)
  const assessmentId = await startDraft(ada, (await createLamp(ada)).releaseId, questionnaire)
  place = { assessmentId, questionId }
})

afterAll(() => database().$disconnect())

describe('a comment', () => {
  test('is read by those who answer, in order, and is in the inbox of who is mentioned', async () => {
    await comment(ada, 'Where is this written, @Noor?')
    await comment(noor, 'In the handbook.')
    expect(await texts(sam)).toEqual(['Where is this written, @Noor?', 'In the handbook.'])
    expect(await inboxOf(noor)).toEqual([['person-mentioned', 'Where is this written, @Noor?']])
    expect(await inboxOf(ada)).toEqual([['comment-to-read', 'In the handbook.']])
    expect(await inboxOf(sam)).toEqual([])
    const events = await ownerDatabase().event.findMany({ where: { subjectId: place.assessmentId } })
    expect(JSON.stringify(events)).not.toMatch(/handbook|written/)
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })

  test('is in the inbox of the person to whom the question is given', async () => {
    const order = { to: sam.id, questions: [questionId], section: '', knows: '', due: '' }
    await giveQuestions(ada, place.assessmentId, order)
    await comment(noor, 'Look at the last test report.')
    expect(await inboxOf(sam)).toEqual([
      ['comment-to-read', 'Look at the last test report.'],
      ['questions-given', null],
    ])
  })

  test('sent twice is one', async () => {
    const key = randomUUID()
    await addComment(ada, place, { text: 'Once.' }, key)
    await addComment(ada, place, { text: 'Once.' }, key)
    expect(await texts(ada)).toEqual(['Once.'])
  })

  test.each([
    ['no text', { text: ' ' }],
    ['a text that is too long', { text: 'a'.repeat(4001) }],
    ['a text that turns its direction', { text: 'abc\u202edef' }],
    ['no form', null],
  ])('is refused with %s, and nothing is written', async (_, input) => {
    expect(await addComment(ada, place, input)).toMatchObject({ commented: false, problems: [{}] })
    expect(await texts(ada)).toEqual([])
  })

  test('on a question that is not there is refused', async () => {
    expect(await addComment(ada, { ...place, questionId: 'no-such' }, { text: 'x' })).toBeNull()
    expect(await addComment(ada, { ...place, questionId: '__proto__' }, { text: 'x' })).toBeNull()
  })

  test('is erased by its author or an owner; that it was there stays', async () => {
    const id = await comment(noor, 'Our supplier is Quillfeather.')
    expect(await eraseComment(sam, place.assessmentId, id)).toBe(false)
    expect(await texts(sam)).toEqual(['Our supplier is Quillfeather.'])
    expect(await eraseComment(noor, place.assessmentId, id)).toBe(true)
    expect(await eraseComment(noor, place.assessmentId, id)).toBe(false)
    expect(await texts(sam)).toEqual([null])
    const other = await comment(noor, 'Again.')
    expect(await eraseComment(ada, place.assessmentId, other)).toBe(true)
    const stored = JSON.stringify(await ownerDatabase().comment.findMany())
    expect(stored).not.toMatch(/Quillfeather|Again/)
  })
})

test('comments are resolved, and a further one opens them again', async () => {
  expect(await resolveThread(ada, place, true)).toBe(false)
  await comment(ada, 'Is this still so?')
  expect(await resolveThread(noor, place, true)).toBe(true)
  expect(await resolveThread(sam, place, true)).toBe(false)
  expect((await findComments(ada, place))?.thread.resolved?.by.name).toBe('Noor')
  expect(await resolveThread(ada, place, false)).toBe(true)
  await resolveThread(ada, place, true)
  await comment(sam, 'No.')
  expect((await findComments(ada, place))?.thread.resolved).toBeNull()
})

test('an inbox is of one person, in pages, and is marked as read', async () => {
  for (let round = 0; round < 55; round++) await comment(ada, `@Noor ${round}`)
  const first = await readInbox(noor)
  expect(first.items).toHaveLength(50)
  expect(first.items[0]?.text).toBe('@Noor 54')
  const rest = await readInbox(noor, { after: first.later ?? '' })
  expect(rest.items.map(({ text }) => text)).toEqual([4, 3, 2, 1, 0].map((round) => `@Noor ${round}`))
  expect((await readInbox(sam, { after: first.later ?? '' })).items).toEqual([])
  expect((await readInbox(noor, { after: 'nonsense' })).items).toHaveLength(50)
  await markInboxRead(noor)
  expect((await readInbox(noor)).items.filter(({ isNew }) => isNew)).toEqual([])
})

test('comments are in no submission, and auditors and viewers never see them', async () => {
  await comment(ada, 'Secret among us.')
  for (const role of ['auditor', 'viewer'] as const) {
    const reader = await createPerson('Vera', role, ada.organisation)
    expect(await findComments(reader, place)).toBeNull()
    expect(await addComment(reader, place, { text: 'x' })).toBeNull()
    expect(await resolveThread(reader, place, true)).toBe(false)
  }
})

async function comment(person: Member, text: string): Promise<string> {
  const outcome = await addComment(person, place, { text })
  if (!outcome?.commented) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

async function texts(person: Member) {
  return (await findComments(person, place))?.thread.comments.map(({ text }) => text)
}

async function inboxOf(person: Member) {
  return (await readInbox(person)).items.map(({ kind, text }) => [kind, text])
}
