import { createHook } from 'node:async_hooks'
import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idleMilliseconds, longestSession, sessionCookie } from '@/lib/server/identity/authentication'
import { replacePassword } from '@/lib/server/identity/passwords/change-password'
import { endSession, findPersonBy } from '@/lib/server/identity/session-person'
import { createOwner } from '@/lib/server/identity/set-up/first-owner'
import { issueSetupCode } from '@/lib/server/identity/set-up/setup-code'
import { authenticate } from '@/lib/server/identity/sign-in'
import { verifyEvents } from '@/lib/server/records/events'
import { database } from '@/lib/server/world/database'

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
  expect(await createOwner({ ...ada, code })).toEqual({ made: true })
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

  test('delays after three wrong passwords, whether the address is known or not, and says how long', async () => {
    for (const email of [ada.email, 'nobody@example.org']) {
      await tryWrongly(email, 3)
      await holdDelays()
      const refusal = await authenticate({ email, password: ada.password }, new Headers())
      expect(refusal).toMatchObject({ signedIn: false, reason: 'too-many' })
      expect(refusal).toHaveProperty(
        'retryAfter',
        expect.toSatisfy((wait) => Number.isInteger(wait) && wait > 0 && wait <= 60),
      )
    }
  })

  test('doubles the delay with each wrong password, to a minute at most', async () => {
    const waits = []
    for (let tries = 0; tries < 11; tries++) {
      await letDelaysPass()
      await tryWrongly(ada.email, 1)
      waits.push(await delaySetLast())
    }
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('looks at three of many wrong passwords that come at the same moment', async () => {
    const tries = Array.from({ length: 30 }, () =>
      authenticate({ email: ada.email, password: 'wrong' }, new Headers()),
    )
    const looked = (await Promise.all(tries)).filter((each) => !each.signedIn && each.reason === 'wrong')
    expect(looked.length).toBeLessThanOrEqual(3)
  })

  test('looks at no password while it delays', async () => {
    await tryWrongly(ada.email, 3)
    await holdDelays()
    expect(await passwordsWorkedOn(() => authenticate(ada, new Headers()))).toBe(0)
  })

  test('forgets wrong tries after a right one', async () => {
    await tryWrongly(ada.email, 2)
    await signIn()
    await tryWrongly(ada.email, 2)
    await signIn()
  })

  test('does not delay a person for what others try from another block of addresses', async () => {
    await tryWrongly(ada.email, 3, from('198.51.100.7'))
    await holdDelays()
    expect(await authenticate(ada, from('198.51.100.200'))).toMatchObject({ reason: 'too-many' })
    expect(await authenticate(ada, from('203.0.113.9'))).toMatchObject({ signedIn: true })
    await tryWrongly(ada.email, 3, from('2001:db8:1:2::1'))
    await holdDelays()
    expect(await authenticate(ada, from('2001:db8:1:2:ffff::1'))).toMatchObject({ reason: 'too-many' })
    expect(await authenticate(ada, from('2001:db8:1:3::1'))).toMatchObject({ signedIn: true })
  })

  test('counts an IPv4 address written as IPv6 with its block', async () => {
    await tryWrongly(ada.email, 3, from('198.51.100.7'))
    await holdDelays()
    expect(await authenticate(ada, from('::ffff:198.51.100.8'))).toMatchObject({ reason: 'too-many' })
  })

  test('never delays a known device for what others try, and delays it for its own wrong passwords', async () => {
    const home = from('198.51.100.7')
    const first = await authenticate(ada, home)
    if (!first.signedIn) throw new Error(JSON.stringify(first))
    const known = new Headers(home)
    known.set('cookie', `${first.device.name}=${encodeURIComponent(first.device.value)}`)
    await tryWrongly(ada.email, 3, home)
    await holdDelays()
    expect(await authenticate(ada, home)).toMatchObject({ reason: 'too-many' })
    expect(await authenticate(ada, known)).toMatchObject({ signedIn: true })
    await letDelaysPass()
    await tryWrongly(ada.email, 3, known)
    await holdDelays()
    expect(await authenticate(ada, known)).toMatchObject({ reason: 'too-many' })
  })

  test('knows no device by a cookie that was made up, changed or is another account’s', async () => {
    const first = await authenticate(ada, new Headers())
    if (!first.signedIn) throw new Error(JSON.stringify(first))
    const { name, value } = first.device
    const [content = '', signature = ''] = value.split('.')
    const changed = Buffer.from(content, 'base64url').toString().replace('"id"', '"di"')
    const forged = `${Buffer.from(changed).toString('base64url')}.${signature}`
    for (const cookie of ['', 'x', '.', `${content}.`, `.${signature}`, forged]) {
      await database().attempt.deleteMany()
      const headers = new Headers({ cookie: `${name}=${cookie}` })
      await tryWrongly(ada.email, 3, headers)
      await holdDelays()
      expect(await authenticate(ada, new Headers())).toMatchObject({ reason: 'too-many' })
    }
    await database().attempt.deleteMany()
    const ours = new Headers({ cookie: `${name}=${encodeURIComponent(value)}` })
    await tryWrongly('nobody@example.org', 3)
    await holdDelays()
    expect(await authenticate({ ...ada, email: 'nobody@example.org' }, ours)).toMatchObject({
      reason: 'too-many',
    })
  })

  test('says nothing of the account in the cookie of a known device', async () => {
    const first = await authenticate(ada, new Headers())
    if (!first.signedIn) throw new Error(JSON.stringify(first))
    const [content = ''] = first.device.value.split('.')
    expect(Buffer.from(content, 'base64url').toString()).not.toMatch(/ada|example/i)
    expect(first.device.name).toMatch(/^__Host-/)
  })

  test('refuses at once beyond the places for waiting, and signs in on a known device all the same', async () => {
    const first = await authenticate(ada, new Headers())
    if (!first.signedIn) throw new Error(JSON.stringify(first))
    const known = new Headers({ cookie: `${first.device.name}=${encodeURIComponent(first.device.value)}` })
    const flood = Array.from({ length: 120 }, (_, index) =>
      authenticate({ email: `nobody-${index}@example.org`, password: 'wrong' }, from(`198.${index}.100.1`)),
    )
    const own = authenticate(ada, known)
    const answers = await Promise.all(flood)
    const refused = answers.filter((each) => !each.signedIn && each.reason === 'busy')
    expect(refused.length).toBeGreaterThan(0)
    expect(answers.length - refused.length).toBeGreaterThan(0)
    expect(await own).toMatchObject({ signedIn: true })
  })

  test('lets two of one block of addresses wait, and no more', async () => {
    const flood = Array.from({ length: 50 }, (_, index) =>
      authenticate({ email: `nobody-${index}@example.org`, password: 'wrong' }, from(`198.51.100.${index}`)),
    )
    const other = authenticate(ada, from('203.0.113.9'))
    const refused = (await Promise.all(flood)).filter((each) => !each.signedIn && each.reason === 'busy')
    expect(refused.length).toBeGreaterThanOrEqual(50 - 2 - availableParallelism())
    expect(await other).toMatchObject({ signedIn: true })
  })

  test('keeps no count longer than it counts', async () => {
    await database().attempt.create({ data: { key: 'old', points: 3, expire: new Date(Date.now() - 1000) } })
    await authenticate({ email: ada.email, password: 'wrong' }, new Headers())
    expect(await database().attempt.count({ where: { key: 'old' } })).toBe(0)
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
    ['a new one of blanks', { current: ada.password, next: ' '.repeat(12) }, 'next'],
    ['a new one that repeats itself', { current: ada.password, next: 'aaaaaaaaaaaa' }, 'next'],
    ['a new one that many use', { current: ada.password, next: 'Password1234' }, 'next'],
    ['a new one with their name', { current: ada.password, next: 'the quist of lamps' }, 'next'],
    ['a new one with their organisation', { current: ada.password, next: 'lantern-works one' }, 'next'],
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

  test('is refused as delayed after wrong passwords, and says when to try again', async () => {
    const headers = await signIn()
    const person = await requirePersonBy(headers)
    for (let tries = 0; tries < 3; tries++)
      await replacePassword(person, { current: 'a lamp that glistens', next }, headers)
    await holdDelays()
    const refusal = await replacePassword(person, { current: ada.password, next }, headers)
    if (refusal.changed) throw new Error('the password was changed')
    const values = { seconds: refusal.retryAfter }
    expect(refusal.problems).toEqual([{ field: 'current', code: 'form-problem.too-many-passwords', values }])
  })

  test('is not delayed by what others try elsewhere', async () => {
    const headers = await signIn()
    const person = await requirePersonBy(headers)
    await tryWrongly(ada.email, 3)
    await holdDelays()
    const wrongCurrent = { current: 'a lamp that glistens', next }
    expect(await replacePassword(person, wrongCurrent, headers)).toMatchObject({
      problems: [{ field: 'current', code: 'form-problem.password.wrong' }],
    })
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

/** One after the other; more at the same moment would find no place to wait. */
async function tryWrongly(email: string, times: number, headers = new Headers()): Promise<void> {
  for (let tries = 0; tries < times; tries++)
    expect(await authenticate({ email, password: 'wrong' }, headers)).toEqual(wrong)
}

function from(address: string): Headers {
  return new Headers({ 'x-forwarded-for': address })
}

/** A delay of seconds may be over before a slow machine has asked again. */
async function holdDelays(): Promise<void> {
  await database().attempt.updateMany({
    where: { notBefore: { not: null }, points: { gte: 3 } },
    data: { notBefore: new Date(Date.now() + 60_000) },
  })
}

/** In seconds; a count is kept for an hour from the try that set the delay. */
async function delaySetLast(): Promise<number> {
  const { expire, notBefore } = await database().attempt.findFirstOrThrow({
    where: { notBefore: { not: null } },
  })
  return ((notBefore?.getTime() ?? 0) - (expire?.getTime() ?? 0)) / 1000 + 3600
}

async function letDelaysPass(): Promise<void> {
  await database().attempt.updateMany({
    where: { notBefore: { not: null } },
    data: { notBefore: new Date(Date.now() - 1000) },
  })
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
