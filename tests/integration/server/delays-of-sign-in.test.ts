import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { database } from '@/lib/server/world/database'
import {
  ada,
  createAda,
  from,
  holdDelays,
  letDelaysPass,
  passwordsWorkedOn,
  signIn,
  tryWrongly,
} from '../../support/owner-signs-in'

beforeAll(createAda)

beforeEach(() => database().attempt.deleteMany())

afterAll(() => database().$disconnect())

describe('signing in', () => {
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
