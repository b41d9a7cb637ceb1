import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Member, memberOf } from '@/lib/server/identity/person'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { removeMember } from '@/lib/server/people/change-members'
import { invite, revokeInvitation } from '@/lib/server/people/invitations'
import { joinAs, joinWithNewAccount } from '@/lib/server/people/joining/accept-invitation'
import { makeOrganisationFor } from '@/lib/server/people/joining/make-organisation'
import { readInvitation } from '@/lib/server/people/joining/read-invitation'
import { findPeople } from '@/lib/server/people/list-people'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'

const password = 'a lamp that listens'
let ada: Member
let noor: Member
let here: string
let email: string

beforeEach(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
  here = organisation.id
  email = `sam-${crypto.randomUUID()}@example.org`
})

afterAll(() => database().$disconnect())

const joinRefused = (code: string) => ({ joined: false, problems: [{ code: `form-problem.${code}` }] })

describe('an invitation', () => {
  test('makes an account with the invited role, whose address stays unverified, and works once', async () => {
    const token = await inviteSam('viewer')
    expect(await readInvitation(token)).toMatchObject({
      email,
      role: 'viewer',
      by: 'Ada',
      state: 'open',
      hasAccount: false,
      verifies: false,
    })
    expect(await joinWithNewAccount({ token, name: 'Sam', password })).toMatchObject({ joined: true, email })
    expect(await joinWithNewAccount({ token, name: 'Sam', password })).toMatchObject(
      joinRefused('invitation-ended'),
    )
    const sam = (await findPeople(ada, here))?.members.find((member) => member.email === email)
    expect(sam).toMatchObject({ name: 'Sam', role: 'viewer', isVerified: false })
    expect(await verifyEvents(ownerDatabase(), here)).toMatchObject({ whole: true, events: 2 })
  })

  test('is not mailed, and nothing is queued, where no mail server is set', async () => {
    expect(await invite(ada, here, { email, role: 'viewer' })).toMatchObject({ isMailed: false })
    expect(await ownerDatabase().job.count()).toBe(0)
  })

  test('lets the new person sign in as a member', async () => {
    const token = await inviteSam('editor')
    await joinWithNewAccount({ token, name: 'Sam', password })
    const signedIn = await authenticate({ email, password }, new Headers())
    if (!signedIn.signedIn) throw new Error('not signed in')
    const cookie = `${signedIn.cookie.name}=${encodeURIComponent(signedIn.cookie.value)}`
    const sam = await findPersonBy(new Headers({ cookie }))
    expect(sam && memberOf(sam, here)).toMatchObject({
      role: 'editor',
      organisation: { name: 'Lantern Works' },
    })
  })

  test('accepted twice at once makes one account and one membership', async () => {
    const token = await inviteSam('viewer')
    const answers = await Promise.all(
      ['Sam', 'Sue', 'Sid'].map((name) => joinWithNewAccount({ token, name, password })),
    )
    expect(answers.filter((answer) => answer.joined)).toHaveLength(1)
    expect(await database().user.count({ where: { email } })).toBe(1)
  })

  test('of an address with an account is accepted by that account alone', async () => {
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    const token = await inviteAddress(grace.email)
    expect(await readInvitation(token)).toMatchObject({ hasAccount: true })
    expect(await joinWithNewAccount({ token, name: 'Grace', password })).toMatchObject(
      joinRefused('has-account'),
    )
    expect(await joinAs(noor, token)).toMatchObject(joinRefused('other-account'))
    expect(await joinAs(ada, token)).toMatchObject(joinRefused('other-account'))
    expect(await joinAs(grace, token)).toEqual({ joined: true, organisationId: here })
    expect(await joinAs(grace, token)).toMatchObject(joinRefused('invitation-ended'))
  })

  test('ends after seven days, when it is revoked, when its maker is removed, and when the address is invited again', async () => {
    const expired = await inviteSam('viewer')
    const found = await readInvitation(expired)
    await database().invitation.update({ where: { id: found?.id ?? '' }, data: { expiresAt: new Date() } })
    const revoked = await inviteAddress(`b-${email}`)
    const { id = '' } = (await readInvitation(revoked)) ?? {}
    expect(await revokeInvitation(ada, { organisationId: here, id })).toEqual({ revoked: true })
    expect(await revokeInvitation(ada, { organisationId: here, id })).toEqual({ revoked: false })
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    const orphaned = await inviteAddress(`c-${email}`, grace)
    await removeMember(ada, { organisationId: here, personId: grace.id })
    const replaced = await inviteAddress(`d-${email}`)
    const latest = await inviteAddress(`D-${email}`)
    for (const token of [expired, revoked, orphaned, replaced])
      expect(await joinWithNewAccount({ token, name: 'Sam', password })).toMatchObject(
        joinRefused('invitation-ended'),
      )
    expect(await joinWithNewAccount({ token: latest, name: 'Sam', password })).toMatchObject({ joined: true })
  })

  test('revoked at the moment it is accepted is either accepted or refused as ended, and never both', async () => {
    const token = await inviteSam('viewer')
    const { id = '' } = (await readInvitation(token)) ?? {}
    const [joined, { revoked }] = await Promise.all([
      joinWithNewAccount({ token, name: 'Sam', password }),
      revokeInvitation(ada, { organisationId: here, id }),
    ])
    expect(joined.joined).toBe(!revoked)
    expect(joined).toMatchObject(revoked ? joinRefused('invitation-ended') : { joined: true })
    expect(await database().user.count({ where: { email } })).toBe(revoked ? 0 : 1)
  })

  test('sent by mail verifies the address', async () => {
    const token = await inviteSam('viewer')
    const found = await readInvitation(token)
    const digest =
      (await database().invitation.findUnique({ where: { id: found?.id ?? '' } }))?.shownHash ?? ''
    await database().invitation.update({
      where: { id: found?.id ?? '' },
      data: { mailedHash: digest, shownHash: `${digest.slice(0, -1)}-` },
    })
    await joinWithNewAccount({ token, name: 'Sam', password })
    expect(await database().user.findUnique({ where: { email } })).toMatchObject({ emailVerified: true })
  })
})

describe('inviting is refused', () => {
  test.each([
    ['an address that is none', { email: 'sam', role: 'viewer' }, { field: 'email', code: 'address' }],
    [
      'a look-alike address',
      { email: 'аda@example.org', role: 'viewer' },
      { field: 'email', code: 'address' },
    ],
    [
      'an address with a line end',
      { email: 'a@example.org\nBcc: b@example.org', role: 'viewer' },
      { field: 'email', code: 'address' },
    ],
    ['a role that is none', { email: 'sam@example.org', role: 'admin' }, { field: 'role', code: 'role' }],
    ['no role', { email: 'sam@example.org' }, { field: 'role', code: 'role' }],
  ])('for %s', async (_, input, { field, code }) => {
    expect(await invite(ada, here, input)).toMatchObject({
      invited: false,
      problems: [{ field, code: `form-problem.${code}` }],
    })
  })

  test('to an editor, to an owner of another organisation, and for a member', async () => {
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    const input = { email, role: 'viewer' }
    for (const person of [noor, grace])
      expect(await invite(person, here, input)).toMatchObject({
        problems: [{ code: 'form-problem.may-not-invite' }],
      })
    expect(await invite(ada, here, { ...input, email: noor.email.toUpperCase() })).toMatchObject({
      problems: [{ code: 'form-problem.is-member', values: { name: 'Noor' } }],
    })
    expect(await database().invitation.count({ where: { organisationId: here } })).toBe(0)
  })

  test('of an invitation of another organisation, which stays open', async () => {
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    const token = await inviteSam('viewer')
    const { id = '' } = (await readInvitation(token)) ?? {}
    expect(await revokeInvitation(grace, { organisationId: here, id })).toEqual({ revoked: false })
    expect(await revokeInvitation(grace, { organisationId: grace.organisation.id, id })).toEqual({
      revoked: false,
    })
    expect(await readInvitation(token)).toMatchObject({ state: 'open' })
  })
})

describe('joining is refused', () => {
  test.each([
    ['no name', { name: ' ' }, 'name.person'],
    ['a short password', { password: 'short' }, 'password.short'],
    ['a password of 50,000 characters', { password: 'long'.repeat(12_500) }, 'password.long'],
    ['a common password', { password: 'password1234' }, 'password.common'],
    ['a password with the organisation’s name', { password: 'lantern works lantern' }, 'password.contains'],
  ])('with %s, and the invitation stays open', async (_, input, code) => {
    const token = await inviteSam('viewer')
    expect(await joinWithNewAccount({ token, name: 'Sam', password, ...input })).toMatchObject(
      joinRefused(code),
    )
    expect(await readInvitation(token)).toMatchObject({ state: 'open' })
    expect(await database().user.count({ where: { email } })).toBe(0)
  })

  test.each(['', 'nonsense', 'x'.repeat(101)])('with the token “%s”', async (token) => {
    expect(await joinWithNewAccount({ token, name: 'Sam', password })).toMatchObject({ joined: false })
    expect(await joinAs(ada, token)).toMatchObject(joinRefused('invitation-ended'))
  })
})

test('the operator’s organisation has no member until its owner accepts', async () => {
  const made = await makeOrganisationFor({ name: 'Third Works' }, email)
  if (!made.made || !made.token) throw new Error(JSON.stringify(made))
  expect(await readInvitation(made.token)).toMatchObject({ role: 'owner', by: null })
  expect(await joinWithNewAccount({ token: made.token, name: 'Sam', password })).toMatchObject({
    joined: true,
    organisationId: made.id,
  })
  expect(await verifyEvents(ownerDatabase(), made.id)).toMatchObject({ whole: true, events: 3 })
  expect(await makeOrganisationFor({ name: '' }, email)).toMatchObject({ made: false })
  expect(await makeOrganisationFor({ name: 'Third Works' }, 'sam')).toMatchObject({ made: false })
})

function inviteSam(role: string): Promise<string> {
  return inviteAddress(email, ada, role)
}

async function inviteAddress(address: string, by: Member = ada, role = 'viewer'): Promise<string> {
  const invited = await invite(by, here, { email: address, role })
  if (!invited.invited) throw new Error(JSON.stringify(invited))
  return invited.token
}
