import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { changeAsked, readAsked } from '@/lib/server/access/as-asked'
import { findAskPage } from '@/lib/server/assessments/pages/ask-page'
import { makeAskLink, revokeAskLink } from '@/lib/server/assessments/proposals/ask-links'
import { findAsked, findAskedQuestion } from '@/lib/server/assessments/proposals/asked-page'
import type { Member } from '@/lib/server/identity/person'
import { changeRole, leaveOrganisation, removeMember } from '@/lib/server/people/change-members'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { digestOf } from '@/lib/server/world/digest'
import { ask, propose } from '../../support/asked'
import { answerEverything, bestAnswer, createLamp, questionsOf, startDraft } from '../../support/assessments'
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

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function newDraft(person = ada) {
  const { releaseId } = await createLamp(person)
  return startDraft(person, releaseId, questionnaire)
}

const linkOf = (of: string) => ownerDatabase().askLink.findUniqueOrThrow({ where: { hash: digestOf(of) } })

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
    const record = changeAsked(token, ({ db }) => db.$executeRaw`SELECT record_proposal(${other.id}::uuid)`)
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
    expect(Object.keys(JSON.parse(made?.data ?? ''))).toEqual(['askLink', 'key', 'proposal'])
    expect(JSON.stringify(events)).not.toMatch(/Omar|radio|Olga/)
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
  })
})

describe('a link is closed', () => {
  const closed = async (of: string, why: string) => {
    expect(await findAsked(of)).toEqual({ open: false, why })
    expect(await findAskedQuestion(of, first.id)).toBeNull()
    expect(await propose(of, first.id, bestAnswer(first))).toEqual({ sent: false, why })
  }

  test('when it was guessed', () => closed('guessed', 'unknown'))

  test('when its 14 days are over', async () => {
    const late = await ask(ada, assessmentId, [first.id])
    const { id } = await linkOf(late)
    await ownerDatabase().askLink.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } })
    await closed(late, 'expired')
  })

  test('when it was revoked, once', async () => {
    const withdrawn = await ask(ada, assessmentId, [first.id])
    const { id } = await linkOf(withdrawn)
    expect(await revokeAskLink(grace, { assessmentId, id })).toBeNull()
    expect(await revokeAskLink(ada, { assessmentId: await newDraft(), id })).toEqual({ revoked: false })
    const revoke = () => revokeAskLink(ada, { assessmentId, id })
    const outcomes = await Promise.all([revoke(), revoke()])
    expect(outcomes.filter((outcome) => outcome?.revoked)).toHaveLength(1)
    await closed(withdrawn, 'revoked')
  })

  test('when the assessment is submitted, and nothing is asked of it', async () => {
    const draft = await newDraft()
    const of = await ask(ada, draft, [first.id])
    await answerEverything(ada, draft)
    const accountable = { name: 'Grace Okafor', role: 'Head of product' }
    expect(await submit(ada, { assessmentId: draft, accountable })).toMatchObject({ submitted: true })
    await closed(of, 'submitted')
    const input = { keys: [first.id], asked: 'Omar', message: '' }
    expect(await makeAskLink(ada, { assessmentId: draft, input })).toMatchObject({ made: false })
    expect((await findAskPage(ada, draft))?.links).toHaveLength(1)
  })

  test('when its product is removed', async () => {
    const draft = await newDraft()
    const of = await ask(ada, draft, [first.id])
    const { release } = await ownerDatabase().assessment.findUniqueOrThrow({
      where: { id: draft },
      include: { release: true },
    })
    await ownerDatabase().product.update({
      where: { id: release.productId },
      data: { removedAt: new Date() },
    })
    await closed(of, 'unknown')
  })

  test('when the person who made it leaves, is removed or may not ask any more', async () => {
    const organisationId = ada.organisation.id
    const join = () => createPerson('Noor', 'editor', ada.organisation)
    const [leaving, removed, demoted, promoted] = [await join(), await join(), await join(), await join()]
    const links = new Map<Member, string>()
    for (const person of [leaving, removed, demoted, promoted])
      links.set(person, await ask(person, assessmentId, [first.id]))
    await leaveOrganisation(leaving, organisationId)
    await removeMember(ada, { organisationId, personId: removed.id })
    await changeRole(ada, { organisationId, personId: demoted.id, role: 'viewer' })
    await changeRole(ada, { organisationId, personId: promoted.id, role: 'owner' })
    for (const person of [leaving, removed, demoted]) await closed(links.get(person) ?? '', 'revoked')
    expect((await findAsked(links.get(promoted) ?? '')).open).toBe(true)
    expect((await findAsked(token)).open).toBe(true)
  })
})
