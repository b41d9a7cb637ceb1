import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idleMilliseconds, sessionCookie } from '@/lib/server/identity/authentication'
import { endSession, findPersonBy } from '@/lib/server/identity/session-person'
import { database } from '@/lib/server/world/database'
import { createAda, signIn } from '../../support/owner-signs-in'

beforeAll(createAda)

beforeEach(() => database().attempt.deleteMany())

afterAll(() => database().$disconnect())

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

  test('belongs to no organisation once the person is no longer a member', async () => {
    const headers = await signIn()
    const [membership] = await database().membership.findMany()
    if (!membership) throw new Error('no membership')
    await database().membership.deleteMany()
    expect(await findPersonBy(headers)).toMatchObject({ memberships: [] })
    await database().membership.create({ data: membership })
    expect((await findPersonBy(headers))?.memberships).toHaveLength(1)
  })
})
