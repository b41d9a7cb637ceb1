import { createHook } from 'node:async_hooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idleMilliseconds, longestSession, sessionCookie } from '@/lib/server/authentication'
import { replacePassword } from '@/lib/server/change-password'
import { database } from '@/lib/server/database'
import { verifyEvents } from '@/lib/server/events'
import { makeOwner } from '@/lib/server/first-owner'
import { endSession, findPersonBy } from '@/lib/server/session-person'
import { issueSetupCode } from '@/lib/server/setup-code'
import { authenticate } from '@/lib/server/sign-in'

const ada = {
  name: 'Ada Quist',
  email: 'Ada@Example.org',
  password: 'a lamp that listens',
  organisation: 'Lantern Works',
}
const wrong = { signedIn: false, reason: 'wrong' }
let organisationId: string

beforeAll(async () => {
  const code = await issueSetupCode(database())
  expect(await makeOwner({ ...ada, code })).toEqual({ made: true })
  organisationId = (await database().organisation.findFirstOrThrow()).id
})

beforeEach(() => database().attempt.deleteMany())

afterAll(() => database().$disconnect())

describe('signing in', () => {
  test('knows the person by their session, with their organisation and role', async () => {
    const headers = await signIn()
    expect(await findPersonBy(headers)).toMatchObject({
      name: 'Ada Quist',
      email: 'ada@example.org',
      role: 'owner',
      organisation: { id: organisationId, name: 'Lantern Works' },
    })
  })

  test('sets a cookie that stays with this host and lasts a week at most', async () => {
    const answer = await authenticate(ada, new Headers())
    expect(answer).toMatchObject({
      signedIn: true,
      cookie: { name: '__Host-thingworthy', maxAge: longestSession },
    })
    const [session] = await database().session.findMany({ orderBy: { createdAt: 'desc' }, take: 1 })
    const lasts = (session?.expiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0)
    expect(Math.abs(lasts - longestSession * 1000)).toBeLessThan(5000)
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

  test('stops after ten tries, whether the address is known or not, and says how long', async () => {
    for (const email of [ada.email, 'nobody@example.org']) {
      await tryWrongly(email, 10)
      const refusal = await authenticate({ email, password: ada.password }, new Headers())
      expect(refusal).toMatchObject({ signedIn: false, reason: 'too-many' })
      expect(refusal).toHaveProperty(
        'retryAfter',
        expect.toSatisfy((wait) => wait > 0 && wait <= 900),
      )
    }
  })

  test('forgets wrong tries after a right one', async () => {
    await tryWrongly(ada.email, 8)
    await signIn()
    await tryWrongly(ada.email, 8)
    await signIn()
  })

  test('keeps no count longer than it counts', async () => {
    await database().attempt.create({ data: { key: 'old', points: 3, expire: new Date(Date.now() - 1000) } })
    await authenticate({ email: ada.email, password: 'wrong' }, new Headers())
    expect(await database().attempt.count()).toBe(1)
  })

  test('keeps no record of where a person signed in from', async () => {
    const headers = new Headers({ 'x-forwarded-for': '203.0.113.9' })
    await authenticate(ada, headers)
    expect(await database().session.findMany({ where: { ipAddress: { contains: '203' } } })).toEqual([])
  })

  test('keeps no address in the record of tries', async () => {
    await authenticate({ email: ada.email, password: 'wrong' }, new Headers())
    expect(JSON.stringify(await database().attempt.findMany())).not.toMatch(/ada|example/i)
  })
})

describe('a session', () => {
  test.each([
    ['no cookie', ''],
    ['a made-up one', `${sessionCookie}=made-up`],
    ['one with a made-up signature', `${sessionCookie}=${'a'.repeat(32)}.${'b'.repeat(43)}%3D`],
  ])('is nobody with %s', async (_, cookie) => {
    expect(await findPersonBy(new Headers({ cookie }))).toBeNull()
  })

  test('ends when the person signs out', async () => {
    const headers = await signIn()
    await endSession(headers)
    expect(await findPersonBy(headers)).toBeNull()
  })

  test('ends after a night and a morning without use, and is removed', async () => {
    const headers = await signIn()
    const before = await database().session.count()
    const longAgo = new Date(Date.now() - idleMilliseconds - 1000)
    await database().session.updateMany({
      where: { expiresAt: { gt: new Date() } },
      data: { updatedAt: longAgo },
    })
    expect(await findPersonBy(headers)).toBeNull()
    expect(await database().session.count()).toBe(before - 1)
  })

  test('stays alive while it is used', async () => {
    const headers = await signIn()
    const anHourAgo = new Date(Date.now() - 3_600_000)
    await database().session.updateMany({ data: { updatedAt: anHourAgo } })
    expect(await findPersonBy(headers)).not.toBeNull()
    const [latest] = await database().session.findMany({ orderBy: { updatedAt: 'desc' }, take: 1 })
    expect(Date.now() - (latest?.updatedAt.getTime() ?? 0)).toBeLessThan(60_000)
  })

  test('ends after a week however busy it was', async () => {
    const headers = await signIn()
    await database().session.updateMany({
      data: { expiresAt: new Date(Date.now() - 1000), updatedAt: new Date() },
    })
    expect(await findPersonBy(headers)).toBeNull()
  })

  test('is nobody once the person is no longer a member', async () => {
    const headers = await signIn()
    const [membership] = await database().membership.findMany()
    if (!membership) throw new Error('no membership')
    await database().membership.deleteMany()
    expect(await findPersonBy(headers)).toBeNull()
    await database().membership.create({ data: membership })
    expect(await findPersonBy(headers)).not.toBeNull()
  })
})

describe('changing the password', () => {
  const next = 'a lamp that forgets'

  test.each([
    ['a wrong current one', { current: 'a lamp that glistens', next }, 'current'],
    ['no current one', { current: '', next }, 'current'],
    ['a short new one', { current: ada.password, next: 'short' }, 'next'],
    ['an endless new one', { current: ada.password, next: 'x'.repeat(129) }, 'next'],
    ['nothing', null, ''],
  ])('refuses %s, and changes nothing', async (_, input, field) => {
    const headers = await signIn()
    const person = await requirePersonBy(headers)
    expect(await replacePassword(person, input, headers)).toMatchObject({
      changed: false,
      problems: [{ field }],
    })
    expect(await findPersonBy(headers)).not.toBeNull()
    await signIn()
  })

  test('ends every other session, and this one goes on under a new cookie', async () => {
    const [elsewhere, here] = [await signIn(), await signIn()]
    const person = await requirePersonBy(here)
    const change = await replacePassword(person, { current: ada.password, next }, here)
    if (!change.changed) throw new Error(JSON.stringify(change))
    expect(await findPersonBy(elsewhere)).toBeNull()
    expect(await findPersonBy(here)).toBeNull()
    const cookie = `${change.cookie.name}=${encodeURIComponent(change.cookie.value)}`
    expect(await findPersonBy(new Headers({ cookie }))).toMatchObject({ id: person.id })
    expect(await authenticate(ada, new Headers())).toEqual(wrong)
    expect(await authenticate({ ...ada, password: next }, new Headers())).toMatchObject({ signedIn: true })
    expect(await verifyEvents(database(), organisationId)).toMatchObject({ whole: true })
    const kinds = (await database().event.findMany()).map(({ kind }) => kind)
    expect(kinds).toEqual(['organisation-set-up', 'password-changed'])
  })
})

/** Many at the same moment, as a program would; none of them may be let through uncounted. */
async function tryWrongly(email: string, times: number): Promise<void> {
  const tries = Array.from({ length: times }, () => authenticate({ email, password: 'wrong' }, new Headers()))
  expect(await Promise.all(tries)).toEqual(Array.from({ length: times }, () => wrong))
}

async function signIn(): Promise<Headers> {
  const answer = await authenticate(ada, new Headers())
  if (!answer.signedIn) throw new Error(JSON.stringify(answer))
  return new Headers({ cookie: `${answer.cookie.name}=${encodeURIComponent(answer.cookie.value)}` })
}

async function requirePersonBy(headers: Headers) {
  const person = await findPersonBy(headers)
  if (!person) throw new Error('nobody is signed in')
  return person
}

/** How many passwords were hashed by scrypt, in this process, while somebody did something. */
async function passwordsWorkedOn(doing: () => Promise<unknown>): Promise<number> {
  let count = 0
  const hook = createHook({
    init: (_, type) => {
      if (type === 'SCRYPTREQUEST') count += 1
    },
  })
  hook.enable()
  await doing().finally(() => hook.disable())
  return count
}
