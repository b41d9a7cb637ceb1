import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member, Person } from '@/lib/server/identity/person'
import { changeRole, removeMember } from '@/lib/server/people/change-members'
import { joinAs, joinWithNewAccount } from '@/lib/server/people/joining/accept-invitation'
import { readInvitation } from '@/lib/server/people/joining/read-invitation'
import { findPeople } from '@/lib/server/people/list-people'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { askForReview } from '@/lib/server/reviews/asking/ask-for-review'
import { inviteAgain } from '@/lib/server/reviews/asking/name-another'
import { findAskForReviewPage } from '@/lib/server/reviews/asking/pages/ask-page'
import { findOwnReview } from '@/lib/server/reviews/asking/pages/own-review'
import { listOwnReviews } from '@/lib/server/reviews/asking/pages/own-reviews'
import { findProductReviews } from '@/lib/server/reviews/asking/pages/product-reviews'
import { findTeamReview } from '@/lib/server/reviews/asking/pages/team-review'
import { askToStop, stopReview } from '@/lib/server/reviews/asking/stop-as-team'
import { endReview } from '@/lib/server/reviews/conclusion/end-review'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import {
  accepted,
  acceptedReview,
  asked,
  askedReview,
  createOutsider,
  invitedReview,
  outsideStanding,
  type SubmittedLamp,
  submittedLamp,
} from '../../support/reviews'

let ada: Member
let noor: Member
let lamp: SubmittedLamp
let submissionId: string
let outsider: Person
const reason = { reason: 'The laboratory has no time.' }

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  lamp = await submittedLamp(ada)
  submissionId = lamp.submissionId
})

beforeEach(async () => {
  noor = await createPerson('Noor', 'auditor', ada.organisation)
  outsider = await createOutsider('Omar')
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('asking for a review', () => {
  test('asks a member with the role auditor, who sees what is asked', async () => {
    const id = await askedReview(ada, { submissionId, auditor: noor, input: { due: '2099-01-31' } })
    expect(await findOwnReview(noor, id)).toMatchObject({
      review: { state: 'asked', asker: 'Ada', why: asked.why, due: '2099-01-31', sections: null },
      of: { organisation: 'Lantern Works', number: 1 },
      isMember: true,
      dependence: [],
    })
    expect(await listOwnReviews(noor)).toMatchObject([{ id, state: 'asked' }])
  })

  test('sent twice makes one review and gives one link', async () => {
    const order = {
      submissionId,
      input: { ...asked, whom: 'outside', email: outsider.email },
      formKey: randomUUID(),
    }
    const [one, other] = await Promise.all([askForReview(ada, order), askForReview(ada, order)])
    if (!one?.asked || !other?.asked) throw new Error('refused')
    expect(other).toMatchObject({ id: one.id, link: one.link })
    expect(await ownerDatabase().invitation.count({ where: { reviewId: one.id } })).toBe(1)
  })

  test.each([
    ['nobody', { whom: '' }, 'whom'],
    ['somebody who is no member', { whom: '00000000-0000-7000-8000-000000000000' }, 'whom'],
    ['no address', { whom: 'outside', email: 'not an address' }, 'email'],
    ['no reason', { why: ' ' }, 'why'],
    ['a day that has passed', { due: '2020-01-01' }, 'due'],
    ['no section', { scope: 'some' }, 'sections'],
    ['a section that is not there', { scope: 'some', sections: ['nonsense'] }, 'sections'],
    ['neither everything nor some', { scope: 'half' }, 'scope'],
  ])('is refused with %s', async (_, changed, field) => {
    const input = { ...asked, whom: noor.id, ...changed }
    expect(await askForReview(ada, { submissionId, input })).toMatchObject({
      asked: false,
      problems: [{ field }],
    })
  })

  test('is refused for somebody who is asked already', async () => {
    await askedReview(ada, { submissionId, auditor: noor })
    const order = { submissionId, input: { ...asked, whom: noor.id } }
    expect(await askForReview(ada, order)).toMatchObject(askedAlready('whom'))
    await invitedReview(ada, { submissionId, email: outsider.email })
    const again = { submissionId, input: { ...asked, whom: 'outside', email: outsider.email } }
    expect(await askForReview(ada, again)).toMatchObject(askedAlready('email'))
  })

  test('is refused for an auditor who worked on the product, and says what they did', async () => {
    const other = await createPerson('Ivo', 'editor', ada.organisation)
    const { submissionId: own } = await submittedLamp(other)
    await changeRole(ada, { organisationId: ada.organisation.id, personId: other.id, role: 'auditor' })
    const order = { submissionId: own, input: { ...asked, whom: other.id } }
    expect(await askForReview(ada, order)).toMatchObject({
      asked: false,
      problems: [
        { code: 'form-problem.review.dependent', values: { why: 'wrote' } },
        { values: { why: 'authored_copied_answer' } },
        { values: { why: 'made_product' } },
        { values: { why: 'made_release' } },
      ],
    })
    const page = await findAskForReviewPage(ada, own)
    expect(page?.auditors.find(({ id }) => id === other.id)?.dependence).toContain('made-product')
    const outside = { submissionId: own, input: { ...asked, whom: 'outside', email: other.email } }
    expect(await askForReview(ada, outside)).toMatchObject({
      problems: [{ field: 'email', code: 'form-problem.review.is-member' }],
    })
  })
})

describe('accepting', () => {
  test('needs a statement of standing in which a member is inside', async () => {
    const id = await askedReview(ada, { submissionId, auditor: noor })
    const standing = outsideStanding
    expect(await acceptReview(noor, id, { ...accepted, standing })).toMatchObject({
      accepted: false,
      problems: [{ field: 'standing.outside', code: 'review-problem.member-is-inside' }],
    })
    expect(await acceptReview(noor, id, { ...accepted, competence: '' })).toMatchObject({
      problems: [{ field: 'competence' }],
    })
    expect(await acceptReview(noor, id, accepted)).toEqual({ accepted: true })
    expect(await acceptReview(noor, id, accepted)).toEqual({ accepted: true })
    const steps = await ownerDatabase().reviewStep.findMany({ where: { reviewId: id } })
    expect(steps).toMatchObject([{ step: 'accept', state: 'accepted', personId: noor.id }])
  })

  test('is refused to somebody who has worked on the product since they were asked', async () => {
    const id = await askedReview(ada, { submissionId, auditor: noor })
    await ownerDatabase().review.update({ where: { id }, data: { askedById: noor.id } })
    expect(await acceptReview(noor, id, accepted)).toMatchObject({
      problems: [{ code: 'form-problem.review.not-independent', values: { why: 'asked_for_review' } }],
    })
  })
})

describe('an outside auditor', () => {
  test('joins with a new account, becomes no member, and states to be outside', async () => {
    const email = `lab-${randomUUID()}@example.org`
    const { id, token } = await invitedReview(ada, { submissionId, email })
    expect(await readInvitation(token)).toMatchObject({ review: { id, product: 'Lamp', release: '1.0' } })
    const joined = await joinWithNewAccount({ token, name: 'Lena', password: 'a lamp that listens' })
    expect(joined).toMatchObject({ joined: true, reviewId: id })
    const user = await ownerDatabase().user.findUniqueOrThrow({
      where: { email },
      include: { memberships: true },
    })
    expect(user).toMatchObject({ emailVerified: false, memberships: [] })
    const lena = { ...outsider, id: user.id, email, name: 'Lena' }
    expect(await acceptReview(lena, id, { ...accepted, standing: outsideStanding })).toEqual({
      accepted: true,
    })
    expect(await findTeamReview(ada, { productId: lamp.productId, reviewId: id })).toMatchObject({
      review: { auditor: { name: 'Lena', isVerified: false }, stated: { standing: { outside: true } } },
    })
  })

  test('is not among the invitations of the people page', async () => {
    await invitedReview(ada, { submissionId, email: outsider.email })
    const people = await findPeople(ada, ada.organisation.id)
    expect(people?.invitations.map(({ email }) => email)).not.toContain(outsider.email)
  })

  test('can be invited again after the invitation expired, at the same address', async () => {
    const { id, token } = await invitedReview(ada, { submissionId, email: outsider.email })
    await ownerDatabase().invitation.updateMany({
      where: { reviewId: id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    expect(await joinAs(outsider, token)).toMatchObject({ joined: false })
    const again = await inviteAgain(ada, { reviewId: id, formKey: randomUUID() })
    if (!again?.named || !again.link) throw new Error('refused')
    expect(again.email).toBe(outsider.email)
    expect(await joinAs(outsider, again.link)).toMatchObject({ joined: true, reviewId: id })
    expect(await inviteAgain(ada, { reviewId: id })).toMatchObject({ named: false })
  })

  test('cannot join a review that was stopped', async () => {
    const { id, token } = await invitedReview(ada, { submissionId, email: outsider.email })
    await stopReview(ada, id, reason)
    expect(await joinAs(outsider, token)).toMatchObject({ joined: false })
  })

  test('cannot join when they worked on the product as a member before', async () => {
    const ivo = await createPerson('Ivo', 'editor', ada.organisation)
    const own = await submittedLamp(ivo)
    await removeMember(ada, { organisationId: ada.organisation.id, personId: ivo.id })
    const input = { ...asked, whom: 'outside', email: ivo.email }
    const refused = await askForReview(ada, { submissionId: own.submissionId, input })
    expect(refused).toMatchObject({
      problems: [{ code: 'form-problem.review.dependent' }, {}, {}, {}],
    })
  })
})

describe('ending a review', () => {
  test('is for its auditor: they decline with a reason, which everybody in the team reads', async () => {
    const id = await askedReview(ada, { submissionId, auditor: noor })
    expect(await endReview(noor, id, { step: 'decline', reason: '' })).toMatchObject({
      problems: [{ field: 'reason' }],
    })
    expect(await endReview(noor, id, { step: 'decline', ...reason })).toEqual({ taken: true })
    expect(await endReview(noor, id, { step: 'decline', ...reason })).toEqual({ taken: true })
    const listed = await findProductReviews(ada, lamp.productId)
    expect(listed?.reviews.find((each) => each.id === id)).toMatchObject({
      state: 'declined',
      auditor: 'Noor',
      reason: reason.reason,
    })
    expect(await acceptReview(noor, id, accepted)).toMatchObject({ accepted: false })
  })

  test('is for the team only while it is asked; afterwards they can ask to stop', async () => {
    const id = await acceptedReview(ada, { submissionId, auditor: noor })
    expect(await stopReview(ada, id, reason)).toMatchObject({
      problems: [{ code: 'form-problem.review.ended' }],
    })
    const order = { reviewId: id, input: reason, formKey: randomUUID() }
    expect(await Promise.all([askToStop(ada, order), askToStop(ada, order)])).toEqual([
      { taken: true },
      { taken: true },
    ])
    const page = await findTeamReview(ada, { productId: lamp.productId, reviewId: id })
    expect(page?.review).toMatchObject({
      state: 'accepted',
      steps: [{ step: 'accept' }, { step: 'ask-to-stop', by: 'Ada', reason: reason.reason }],
    })
    expect(await endReview(noor, id, { step: 'stop', ...reason })).toEqual({ taken: true })
  })
})

function askedAlready(field: string) {
  return { asked: false, problems: [{ field, code: 'form-problem.review.asked-already' }] }
}
