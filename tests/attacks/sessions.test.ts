import { makeSignature } from 'better-auth/crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sessionCookie } from '@/lib/server/identity/authentication'
import { replacePassword } from '@/lib/server/identity/passwords/change-password'
import type { Member } from '@/lib/server/identity/person'
import { giveSecondFactor } from '@/lib/server/identity/second-factor/give-second-factor'
import { findPersonBy, findSessionBy } from '@/lib/server/identity/session-person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { database } from '@/lib/server/world/database'
import { environment } from '@/lib/server/world/environment'
import { createOrganisation, createPerson } from '../support/people'
import { codeOf, forgetSteps, setUpApp } from '../support/second-factor'
import { password, personOf, sessionOf, signInAgain, signInAs } from '../support/signed-in'

// Somebody gives a browser a cookie that they know, keeps one from before, or reads the table of sessions.

let victim: Member
let attacker: Member

beforeAll(async () => {
  victim = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  attacker = await createPerson('Mallory', 'owner', await createOrganisation('Other Works'))
  await signInAs(victim)
  await signInAs(attacker)
})

beforeEach(() => database().attempt.deleteMany())

afterAll(() => database().$disconnect())

describe('a sign-in in a browser that has a cookie already', () => {
  test('makes another session, and the one that the attacker knows is nobody’s from then on', async () => {
    const planted = await signInAgain(attacker.email)
    expect(await findPersonBy(planted)).toMatchObject({ id: attacker.id })
    const answer = await authenticate({ email: victim.email, password }, planted)
    if (!answer.signedIn) throw new Error(JSON.stringify(answer))
    const own = headersOf(answer.cookie.value)
    expect(own.get('cookie')).not.toBe(planted.get('cookie'))
    expect(await findPersonBy(planted)).toBeNull()
    expect(await findPersonBy(own)).toMatchObject({ id: victim.id })
  })

  test('takes over no token that was made up, signed or not', async () => {
    for (const value of ['a'.repeat(32), await signed('a'.repeat(32))]) {
      const planted = headersOf(value)
      const answer = await authenticate({ email: victim.email, password }, planted)
      expect(answer).toMatchObject({ signedIn: true })
      expect(await findPersonBy(planted)).toBeNull()
    }
  })

  test('that fails leaves the session of the browser as it is', async () => {
    const own = await signInAgain(victim.email)
    expect(await authenticate({ email: victim.email, password: 'wrong' }, own)).toMatchObject({
      signedIn: false,
    })
    expect(await findPersonBy(own)).toMatchObject({ id: victim.id })
  })
})

test('what the table of sessions holds is no token, even for somebody who can sign cookies', async () => {
  const own = await signInAgain(victim.email)
  const { id } = await sessionOf(own)
  const { token } = await database().session.findUniqueOrThrow({ where: { id } })
  expect(decodeURIComponent(own.get('cookie') ?? '')).not.toContain(token)
  expect(await findPersonBy(headersOf(await signed(token)))).toBeNull()
  expect(await findPersonBy(own)).toMatchObject({ id: victim.id })
})

test('a new password leaves no cookie of before, not even that of the session in which it was set', async () => {
  const [own, other] = [await signInAgain(attacker.email), await signInAgain(attacker.email)]
  const change = { current: password, next: 'a lantern that remembers' }
  const answer = await replacePassword(await personOf(own), change, own)
  if (!answer.changed) throw new Error(JSON.stringify(answer))
  expect(await findPersonBy(own)).toBeNull()
  expect(await findPersonBy(other)).toBeNull()
  expect(await findPersonBy(headersOf(answer.cookie.value))).toMatchObject({ id: attacker.id })
})

test('the cookie of a session before its second factor is nobody’s once the factor was given', async () => {
  const secret = await setUpApp(await sessionOf(await signInAgain(victim.email)))
  await forgetSteps()
  const before = await signInAgain(victim.email)
  const session = await sessionOf(before)
  expect(session.needsSecondFactor).toBe(true)
  const answer = await giveSecondFactor(session, codeOf(secret), before)
  if (!answer.given) throw new Error(JSON.stringify(answer))
  expect(await findSessionBy(before)).toBeNull()
  expect(await findPersonBy(headersOf(answer.cookie.value))).toMatchObject({ id: victim.id })
})

function headersOf(value: string): Headers {
  return new Headers({ cookie: `${sessionCookie}=${encodeURIComponent(value)}` })
}

async function signed(token: string): Promise<string> {
  return `${token}.${await makeSignature(token, environment().authSecret)}`
}
