import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAskPage } from '@/lib/server/assessments/pages/ask-page'
import { makeAskLink, revokeAskLink } from '@/lib/server/assessments/proposals/ask-links'
import { findAsked, findAskedQuestion } from '@/lib/server/assessments/proposals/asked-page'
import type { Member } from '@/lib/server/identity/person'
import { changeRole, leaveOrganisation, removeMember } from '@/lib/server/people/change-members'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { ask, linkOf, propose } from '../../support/asked'
import { answerEverything, bestAnswer, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'

const [small] = publishSmall()
if (!small) throw new Error('The small questionnaire is not there.')
const [first] = questionsOf(small)
if (!first) throw new Error('The small questionnaire has no question.')
const questionnaire = small
let ada: Member
let grace: Member
let assessmentId: string
let token: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  assessmentId = await newDraft()
  token = await ask(ada, assessmentId, [first.id])
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function newDraft() {
  const { releaseId } = await createLamp(ada)
  return startDraft(ada, releaseId, questionnaire)
}

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
