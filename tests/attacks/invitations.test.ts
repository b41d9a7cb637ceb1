import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/server/identity/person'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { invite } from '@/lib/server/people/invitations'
import { joinAs, joinWithNewAccount } from '@/lib/server/people/joining/accept-invitation'
import { findPeople } from '@/lib/server/people/list-people'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { database } from '@/lib/server/world/database'
import { createLamp } from '../support/assessments'
import { createOrganisation, createPerson } from '../support/people'
import { personOf, signInAgain, signInAs } from '../support/signed-in'

// Somebody uses an invitation for more than it is: before it is accepted, with an account of the invited address that is not
// theirs, or by the link that was shown to them to copy.

const password = 'four kites over water'
let ada: Member
let productId: string

beforeEach(async () => {
  await database().attempt.deleteMany()
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  productId = (await createLamp(ada)).productId
})

afterAll(() => database().$disconnect())

describe('a person who is invited', () => {
  test('reaches nothing of the organisation before they accept, and what their role reaches afterwards', async () => {
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    const headers = new Headers({ cookie: await signInAs(grace) })
    const token = await tokenFor(grace.email)
    expect((await personOf(headers)).memberships).toHaveLength(1)
    expect(await findProduct(await personOf(headers), productId)).toBeNull()
    expect(await joinAs(await personOf(headers), token)).toMatchObject({ joined: true })
    expect(await findProduct(await personOf(headers), productId)).not.toBeNull()
    expect(await findPeople(await personOf(headers), ada.organisation.id)).toBeNull()
  })

  test('gets the role of the invitation, whatever their form says', async () => {
    const form = { token: await tokenFor('sam@example.org'), name: 'Sam', password }
    const more = { role: 'owner', organisationId: ada.organisation.id, email: ada.email, emailVerified: true }
    expect(await joinWithNewAccount({ ...form, ...more })).toMatchObject({ joined: true })
    const sam = (await findPeople(ada, ada.organisation.id))?.members.find(({ name }) => name === 'Sam')
    expect(sam).toMatchObject({ email: 'sam@example.org', role: 'viewer', isVerified: false })
  })
})

describe('the person who invites', () => {
  test('makes an account by the link that was shown to them only with an address that stays unverified', async () => {
    const email = 'victim@example.org'
    const form = { token: await tokenFor(email), name: 'Victim', password }
    expect(await joinWithNewAccount(form)).toMatchObject({ joined: true })
    expect(await database().user.findUnique({ where: { email } })).toMatchObject({ emailVerified: false })
    const people = await findPeople(ada, ada.organisation.id)
    expect(people?.members).toMatchObject([{ name: 'Ada' }, { email, role: 'viewer', isVerified: false }])
  })

  test('does not accept for an address that has an account, signed in or not, and its person does', async () => {
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    const headers = new Headers({ cookie: await signInAs(grace) })
    const token = await tokenFor(grace.email)
    expect(await joinAs(ada, token)).toMatchObject({ problems: [{ code: 'form-problem.other-account' }] })
    const form = { token, name: 'Grace', password }
    expect(await joinWithNewAccount(form)).toMatchObject({ problems: [{ code: 'form-problem.has-account' }] })
    expect(await findPersonBy(await signInAgain(grace.email))).toMatchObject({ id: grace.id })
    expect(await joinAs(await personOf(headers), token)).toMatchObject({ joined: true })
  })
})

async function tokenFor(email: string): Promise<string> {
  const made = await invite(ada, ada.organisation.id, { email, role: 'viewer' })
  if (!made.invited) throw new Error(JSON.stringify(made))
  return made.token
}
