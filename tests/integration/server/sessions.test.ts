import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idleMilliseconds, sessionCookie } from '@/lib/server/identity/authentication'
import { endSession, findPersonBy } from '@/lib/server/identity/session-person'
import { endOneSession, endOtherSessions, listSessions } from '@/lib/server/identity/sessions/list-sessions'
import { database } from '@/lib/server/world/database'
import { createAda, requireSessionBy, signIn } from '../../support/owner-signs-in'
import { createOrganisation, createPerson } from '../../support/people'
import { signInAs } from '../../support/signed-in'

const onDesk = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0'
const onPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

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
    const longAgo = new Date(Date.now() - idleMilliseconds() - 1000)
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

  test('is listed with its device, this one first, and the last used of the others next', async () => {
    await database().session.deleteMany()
    const [phone, old, here] = [await signIn(onPhone), await signIn(), await signIn(onDesk)]
    await database().session.updateMany({
      where: { id: (await requireSessionBy(old)).id },
      data: { updatedAt: new Date(Date.now() - 3_600_000) },
    })
    const sessions = await listSessions(await requireSessionBy(here))
    expect(sessions.map(({ device, isThis }) => [device, isThis])).toEqual([
      [{ browser: 'Firefox', system: 'Windows' }, true],
      [{ browser: 'Safari', system: 'iOS' }, false],
      [{ browser: null, system: null }, false],
    ])
    expect(sessions[1]?.id).toBe((await requireSessionBy(phone)).id)
  })

  test('is not listed once it has ended by itself', async () => {
    await database().session.deleteMany()
    const [idle, old, here] = [await signIn(), await signIn(), await signIn()]
    await database().session.update({
      where: { id: (await requireSessionBy(idle)).id },
      data: { updatedAt: new Date(Date.now() - idleMilliseconds() - 1000) },
    })
    await database().session.update({
      where: { id: (await requireSessionBy(old)).id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    expect(await listSessions(await requireSessionBy(here))).toHaveLength(1)
  })

  test('is ended from another of the same person, alone or with all others', async () => {
    await database().session.deleteMany()
    const [one, two, here] = [await signIn(), await signIn(), await signIn()]
    const found = await requireSessionBy(here)
    await endOneSession(found, (await requireSessionBy(one)).id)
    expect(await findPersonBy(one)).toBeNull()
    expect(await findPersonBy(two)).not.toBeNull()
    await endOtherSessions(found)
    expect(await findPersonBy(two)).toBeNull()
    expect(await findPersonBy(here)).not.toBeNull()
  })

  test('of another person is not ended', async () => {
    const headers = await signIn()
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    const hers = new Headers({ cookie: await signInAs(grace) })
    await endOneSession(await requireSessionBy(hers), (await requireSessionBy(headers)).id)
    await endOneSession(await requireSessionBy(hers), 'nonsense')
    await endOtherSessions(await requireSessionBy(hers))
    expect(await findPersonBy(headers)).not.toBeNull()
  })

  test('belongs to no organisation once the person is no longer a member', async () => {
    const headers = await signIn()
    const [membership] = await database().membership.findMany({ where: { user: { name: 'Ada Quist' } } })
    if (!membership) throw new Error('no membership')
    await database().membership.deleteMany()
    expect(await findPersonBy(headers)).toMatchObject({ memberships: [] })
    await database().membership.create({ data: membership })
    expect((await findPersonBy(headers))?.memberships).toHaveLength(1)
  })
})
