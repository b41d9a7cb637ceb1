import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { replacePassword } from '@/lib/server/identity/passwords/change-password'
import { findPersonBy } from '@/lib/server/identity/session-person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { verifyAccountEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import {
  ada,
  createAda,
  holdDelays,
  requirePersonBy,
  signIn,
  tryWrongly,
  wrong,
} from '../../support/owner-signs-in'

beforeAll(async () => {
  await createAda()
})

beforeEach(() => database().attempt.deleteMany())

afterAll(() => database().$disconnect())

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
    expect(await verifyAccountEvents(ownerDatabase())).toMatchObject({ whole: true, events: 1 })
    const kinds = (await ownerDatabase().accountEvent.findMany()).map(({ kind }) => kind)
    expect(kinds).toEqual(['password-changed'])
  })
})
