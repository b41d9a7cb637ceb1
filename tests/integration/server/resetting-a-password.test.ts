import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { isResetValid, redeemPasswordReset } from '@/lib/server/identity/passwords/password-reset'
import { issuePasswordReset } from '@/lib/server/identity/passwords/reset-links'
import type { Member } from '@/lib/server/identity/person'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { verifyAccountEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { password, signInAs } from '../../support/signed-in'

const next = 'a lamp that forgets'
let ada: Member
let cookie: string

beforeEach(async () => {
  await database().attempt.deleteMany()
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  cookie = await signInAs(ada)
})

afterAll(() => database().$disconnect())

describe('a link to set a new password', () => {
  test('sets it, ends every session, and is recorded', async () => {
    const token = await issue()
    expect(await isResetValid(token)).toBe(true)
    expect(await redeemPasswordReset({ token, password: next })).toEqual({ reset: true })
    expect(await findPersonBy(new Headers({ cookie }))).toBeNull()
    expect(await authenticate({ email: ada.email, password }, new Headers())).toMatchObject({
      reason: 'wrong',
    })
    const events = await ownerDatabase().accountEvent.findMany({
      where: { subjectId: ada.id },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ['password-reset-link-made', ada.id],
      ['password-reset', ada.id],
    ])
    expect(await verifyAccountEvents(ownerDatabase())).toMatchObject({ whole: true })
  })

  test('is shown at the next sign-in, once', async () => {
    await redeemPasswordReset({ token: await issue(), password: next })
    const signIn = () => authenticate({ email: ada.email, password: next }, new Headers())
    expect(await signIn()).toMatchObject({ signedIn: true, passwordWasReset: true })
    expect(await signIn()).toMatchObject({ signedIn: true, passwordWasReset: false })
  })

  test('works once, even if it is used twice at the same moment', async () => {
    const token = await issue()
    const passwords = ['first words of mine', 'other words of mine']
    const both = await Promise.all(passwords.map((each) => redeemPasswordReset({ token, password: each })))
    expect(both.filter(({ reset }) => reset)).toHaveLength(1)
    expect(await isResetValid(token)).toBe(false)
    expect(await redeemPasswordReset({ token, password: next })).toMatchObject({ reset: false })
  })

  test('ends after a quarter of an hour', async () => {
    const token = await issue(new Date(Date.now() - 15 * 60_000 - 1000))
    expect(await isResetValid(token)).toBe(false)
    expect(await redeemPasswordReset({ token, password: next })).toMatchObject({ reset: false })
    expect(await authenticate({ email: ada.email, password }, new Headers())).toMatchObject({
      signedIn: true,
    })
  })

  test('ends when another one is made', async () => {
    const [first, second] = [await issue(), await issue()]
    expect(await isResetValid(first)).toBe(false)
    expect(await isResetValid(second)).toBe(true)
  })

  test.each([
    ['a short one', 'short'],
    ['blanks', ' '.repeat(12)],
    ['one that many use', 'password1234'],
    ['the organisation', 'the lantern works'],
  ])('refuses %s as the new password, and is not used up', async (_, weak) => {
    const token = await issue()
    expect(await redeemPasswordReset({ token, password: weak })).toMatchObject({
      reset: false,
      problems: [{ field: 'password' }],
    })
    expect(await isResetValid(token)).toBe(true)
    expect(await findPersonBy(new Headers({ cookie }))).not.toBeNull()
  })

  test.each(['', 'made-up', 'x'.repeat(5000)])('opens nothing when it is made up: %j', async (token) => {
    expect(await redeemPasswordReset({ token, password: next })).toMatchObject({ reset: false })
  })

  test('holds 256 random bits, of which only the digest is stored', async () => {
    const token = await issue()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(JSON.stringify(await database().passwordReset.findMany())).not.toContain(token)
  })
})

test('there is no link for an address without an account', async () => {
  expect(await issuePasswordReset('nobody@example.org', new Date())).toBeNull()
})

async function issue(now = new Date()): Promise<string> {
  const issued = await issuePasswordReset(` ${ada.email.toUpperCase()} `, now)
  if (!issued) throw new Error('no account')
  return issued.token
}
