import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeAsked, readAsked } from '@/lib/server/access/as-asked'
import { findAsked, findAskedQuestion } from '@/lib/server/assessments/proposals/asked-page'
import type { Member } from '@/lib/server/identity/person'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { ask, linkOf, propose } from '../../support/asked'
import { bestAnswer, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'

// A link shows the questions chosen, and reaches nothing else.

const [small] = publishSmall()
if (!small) throw new Error('The small questionnaire is not there.')
const [first, second, third] = questionsOf(small)
if (!first || !second || !third) throw new Error('The small questionnaire has too few questions.')
const questionnaire = small
let ada: Member
let grace: Member
let assessmentId: string
let token: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  assessmentId = await newDraft()
  token = await ask(ada, assessmentId, [second.id, first.id])
})

afterAll(() => database().$disconnect())

async function newDraft() {
  const { releaseId } = await createLamp(ada)
  return startDraft(ada, releaseId, questionnaire)
}

describe('the page of a link', () => {
  test('says who asks about what, and has the questions chosen in the order of the questionnaire', async () => {
    const page = await findAsked(token)
    if (!page.open) throw new Error(page.why)
    const { link, questions } = page.value
    expect(link).toMatchObject({
      organisation: 'Lantern Works',
      product: 'Lamp',
      release: '1.0',
      asker: 'Ada',
      message: 'About the radio module',
    })
    expect(questions.map(({ question }) => question.id)).toEqual([first.id, second.id])
    expect(await findAskedQuestion(token, first.id)).toMatchObject({ id: first.id })
    expect(await findAskedQuestion(token, third.id)).toBeNull()
  })

  test('stores the digest of its token alone, for 14 days', async () => {
    const { expiresAt, createdAt, ...row } = await linkOf(token)
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(14 * 24 * 60 * 60 * 1000)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })

  test('shows what was sent through it, and nothing that was sent through another', async () => {
    const other = await ask(ada, assessmentId, [first.id])
    expect(await propose(other, first.id, bestAnswer(first), 'Olga')).toEqual({ sent: true })
    const page = await findAsked(token)
    expect(page).toMatchObject({
      open: true,
      value: { name: '', questions: [{ sent: null }, { sent: null }] },
    })
    expect(await findAsked(other)).toMatchObject({
      value: { name: 'Olga', questions: [{ sent: { isDecided: false } }] },
    })
  })
})

describe('in the database, a link', () => {
  test('sees itself and its proposals, and no other table, link or organisation', async () => {
    expect(await propose(token, first.id, bestAnswer(first))).toEqual({ sent: true })
    const counts = await readAsked(token, async ({ db }) => [
      await db.askLink.count(),
      await db.proposal.count(),
      await db.assessment.count(),
      await db.entry.count(),
      await db.product.count(),
      await db.submission.count(),
      await db.event.count(),
      await db.formOutcome.count(),
    ])
    expect(counts).toEqual({ open: true, value: [1, 1, 0, 0, 0, 0, 0, 0] })
    expect(await ownerDatabase().askLink.count()).toBeGreaterThan(1)
    expect(await ownerDatabase().proposal.count()).toBeGreaterThan(1)
  })

  test.each([
    ['a question that it does not ask', () => ({ key: third.id })],
    ['another assessment', async () => ({ assessmentId: await newDraft() })],
    ['another organisation', () => ({ organisationId: grace.organisation.id })],
    ['no link', () => ({ askLinkId: null })],
    ['an answer that is accepted already', () => ({ state: 'accepted' as const })],
  ])('adds no proposal to %s', async (_, change) => {
    const different = await change()
    const insert = changeAsked(token, ({ db, link }) =>
      db.proposal.create({
        data: {
          id: randomUUID(),
          organisationId: link.organisationId,
          assessmentId: link.assessmentId,
          askLinkId: link.id,
          key: second.id,
          proposedBy: 'Mallory',
          answer: {},
          at: new Date(),
          ...different,
        },
      }),
    )
    await expect(insert).rejects.toThrow(/row-level security/)
  })

  test('changes neither a link nor a proposal, and deletes none that was decided', async () => {
    const { id } = await ownerDatabase().proposal.findFirstOrThrow({ where: { proposedBy: 'Omar' } })
    const attempt = () =>
      changeAsked(token, async ({ db }) => [
        (await db.askLink.updateMany({ data: { keys: [third.id] } })).count,
        (await db.proposal.updateMany({ data: { state: 'accepted' } })).count,
        (await db.askLink.deleteMany()).count,
        (await db.proposal.deleteMany({ where: { state: { not: 'open' } } })).count,
      ])
    await ownerDatabase().proposal.update({ where: { id }, data: { state: 'declined' } })
    expect(await attempt()).toEqual({ open: true, value: [0, 0, 0, 0] })
    await ownerDatabase().proposal.update({ where: { id }, data: { state: 'open' } })
  })

  test('writes no event but that of its own proposal', async () => {
    const { organisationId } = await linkOf(token)
    const append = changeAsked(
      token,
      ({ db }) => db.$executeRaw`SELECT append_events(${organisationId}::uuid, '[]'::json)`,
    )
    await expect(append).rejects.toThrow(/may not be written/)
    const other = await ownerDatabase().proposal.findFirstOrThrow({ where: { proposedBy: 'Olga' } })
    const record = changeAsked(
      token,
      ({ db }) => db.$executeRaw`SELECT add_proposal_event(${other.id}::uuid)`,
    )
    await expect(record).rejects.toThrow(/may not be recorded/)
  })

  test('records who asked and what was proposed by ids alone, in an intact chain', async () => {
    const events = await ownerDatabase().event.findMany({
      where: { organisationId: ada.organisation.id, kind: { in: ['ask-link-made', 'proposal-made'] } },
      orderBy: { sequence: 'asc' },
    })
    expect(events[0]).toMatchObject({ kind: 'ask-link-made', personId: ada.id, subjectId: assessmentId })
    const made = events.find(({ kind }) => kind === 'proposal-made')
    expect(made).toMatchObject({ personId: null, subjectId: assessmentId })
    expect(Object.keys(JSON.parse(made?.data ?? ''))).toEqual(['askLink', 'for', 'key', 'proposal'])
    expect(JSON.stringify(events)).not.toMatch(/Omar|radio|Olga/)
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })
})
