import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { longestSession } from '@/lib/server/identity/authentication'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { database } from '@/lib/server/world/database'
import { ada, createAda, passwordsWorkedOn, signIn, wrong } from '../../support/owner-signs-in'

let organisationId: string

beforeAll(async () => {
  organisationId = await createAda()
})

beforeEach(() => database().attempt.deleteMany())

afterAll(() => database().$disconnect())

describe('signing in', () => {
  test('knows the person by their session, with their organisation and role', async () => {
    const headers = await signIn()
    expect(await findPersonBy(headers)).toMatchObject({
      name: 'Ada Quist',
      email: 'ada@example.org',
      memberships: [{ role: 'owner', organisation: { id: organisationId, name: 'Lantern Works' } }],
    })
  })

  test('sets a cookie that stays with this host and lasts a week at most', async () => {
    const answer = await authenticate(ada, new Headers())
    expect(answer).toMatchObject({
      signedIn: true,
      cookie: { name: '__Host-thingworthy', maxAge: longestSession() },
    })
    const [session] = await database().session.findMany({ orderBy: { createdAt: 'desc' }, take: 1 })
    const lasts = (session?.expiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0)
    expect(Math.abs(lasts - longestSession() * 1000)).toBeLessThan(5000)
  })

  test.each([
    ['a wrong password', { email: ada.email, password: 'a lamp that glistens' }],
    ['an unknown address', { email: 'nobody@example.org', password: ada.password }],
    ['a malformed address', { email: 'ada', password: ada.password }],
    ['a password of no length', { email: ada.email, password: '' }],
    ['a password of any length', { email: ada.email, password: 'x'.repeat(1000) }],
    ['no address', { password: ada.password }],
    ['nothing', null],
  ])('refuses %s in the same words', async (_, input) => {
    expect(await authenticate(input, new Headers())).toEqual(wrong)
  })

  // How long each takes is measured by bench/sign-in; what makes it long is counted here.
  test.each([
    ['a wrong password', { email: ada.email, password: 'a lamp that glistens' }],
    ['an unknown address', { email: 'nobody@example.org', password: 'a lamp that glistens' }],
    ['a malformed address', { email: 'nobody', password: 'a lamp that glistens' }],
    ['a password of any length', { email: ada.email, password: 'x'.repeat(1000) }],
  ])('works on the password once for %s, as for the right one', async (_, input) => {
    expect(await passwordsWorkedOn(() => authenticate(ada, new Headers()))).toBe(1)
    expect(await passwordsWorkedOn(() => authenticate(input, new Headers()))).toBe(1)
  })

  test('keeps no record of where a person signed in from', async () => {
    const headers = new Headers({ 'x-forwarded-for': '203.0.113.9' })
    await authenticate(ada, headers)
    expect(await database().session.findMany({ where: { ipAddress: { contains: '203' } } })).toEqual([])
  })
})
