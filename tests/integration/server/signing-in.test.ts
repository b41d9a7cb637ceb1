import { createHook } from 'node:async_hooks'
import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { longestSession } from '@/lib/server/identity/authentication'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { database } from '@/lib/server/world/database'
import { ada, createAda, from, holdDelays, signIn, tryWrongly, wrong } from '../../support/owner-signs-in'

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
    if (!first.signedIn || !first.device) throw new Error(JSON.stringify(first))
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
    if (!first.signedIn || !first.device) throw new Error(JSON.stringify(first))
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
    if (!first.signedIn || !first.device) throw new Error(JSON.stringify(first))
    const [content = ''] = first.device.value.split('.')
    expect(Buffer.from(content, 'base64url').toString()).not.toMatch(/ada|example/i)
    expect(first.device.name).toMatch(/^__Host-/)
  })

  test('refuses at once beyond the places for waiting, and signs in on a known device all the same', async () => {
    const first = await authenticate(ada, new Headers())
    if (!first.signedIn || !first.device) throw new Error(JSON.stringify(first))
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
