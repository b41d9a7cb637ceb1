import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { database } from '@/lib/server/world/database'
import { ada, createAda, from, holdDelays, letDelaysPass, tryWrongly } from '../../support/owner-signs-in'

beforeAll(createAda)

beforeEach(() => database().attempt.deleteMany())

afterAll(() => database().$disconnect())

describe('signing in', () => {
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
})
