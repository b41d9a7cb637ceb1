import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import type { Member, Person } from '@/lib/server/identity/person'
import { changeRole, removeMember } from '@/lib/server/people/change-members'
import { invite } from '@/lib/server/people/invitations'
import { joinAs } from '@/lib/server/people/joining/accept-invitation'
import { deleteAccount } from '@/lib/server/people/own-account/delete-account'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { nameAnother } from '@/lib/server/reviews/asking/name-another'
import { findOwnReview } from '@/lib/server/reviews/asking/pages/own-review'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import {
  accepted,
  acceptedReview,
  createOutsider,
  reviewFromOutside,
  submittedLamp,
} from '../../support/reviews'

let ada: Member
let noor: Member
let submissionId: string
let outsider: Person

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  submissionId = (await submittedLamp(ada)).submissionId
})

beforeEach(async () => {
  noor = await createPerson('Noor', 'auditor', ada.organisation)
  outsider = await createOutsider('Omar')
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('an auditor is lost', () => {
  test('when they become an editor, in one transaction with the step and the event', async () => {
    const id = await acceptedReview(ada, { submissionId, auditor: noor })
    await changeRole(ada, { organisationId: ada.organisation.id, personId: noor.id, role: 'editor' })
    await expectLost(id, noor.id)
    const other = await createPerson('Mina', 'auditor', ada.organisation)
    const input = { whom: other.id, email: '' }
    expect(await nameAnother(ada, { reviewId: id, input })).toMatchObject({ named: true, link: null })
    expect(await acceptReview(other, id, accepted)).toEqual({ accepted: true })
  })

  test('when they accept an invitation as an editor', async () => {
    const id = await reviewFromOutside(ada, { submissionId, auditor: outsider })
    const made = await invite(ada, ada.organisation.id, { email: outsider.email, role: 'editor' })
    if (!made.invited) throw new Error('not invited')
    expect(await joinAs(outsider, made.token)).toMatchObject({ joined: true })
    await expectLost(id, outsider.id)
  })

  test('when they delete their account, also from outside', async () => {
    const inside = await acceptedReview(ada, { submissionId, auditor: noor })
    const outside = await reviewFromOutside(ada, { submissionId, auditor: outsider })
    expect(await deleteAccount(noor)).toEqual({ deleted: true })
    expect(await deleteAccount(outsider)).toEqual({ deleted: true })
    await expectLost(inside, noor.id)
    await expectLost(outside, outsider.id)
  })

  test('and not when they leave or are removed, so that a team cannot end a review by it', async () => {
    const id = await acceptedReview(ada, { submissionId, auditor: noor })
    await removeMember(ada, { organisationId: ada.organisation.id, personId: noor.id })
    expect(await findOwnReview({ ...noor, memberships: [] }, id)).toMatchObject({
      review: { state: 'accepted' },
    })
  })
})

async function expectLost(id: string, personId: string) {
  const review = await ownerDatabase().review.findUniqueOrThrow({ where: { id }, include: { steps: true } })
  expect(review).toMatchObject({ state: 'asked', auditorId: null, standing: null, competence: null })
  const lost = review.steps.filter(({ step }) => step === 'lose-auditor')
  expect(lost).toMatchObject([{ personId, state: 'asked' }])
  const where = { subjectId: id, kind: 'auditor-lost' }
  const events = await ownerDatabase().event.findMany({ where })
  expect(events).toMatchObject([{ data: expect.stringContaining(personId) }])
}
