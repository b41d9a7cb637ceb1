import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createOwner } from '@/lib/server/identity/set-up/first-owner'
import { isOwned, issueSetupCode } from '@/lib/server/identity/set-up/setup-code'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { database } from '@/lib/server/world/database'

const ada = {
  name: 'Ada Quist',
  email: 'ada@example.org',
  password: 'a lamp that listens',
  organisation: 'Lantern Works',
}
const refusedCode = { made: false, problems: [{ field: 'code' }] }

beforeEach(() => database().attempt.deleteMany())

afterAll(() => database().$disconnect())

// In order, because a server is set up once.
describe('setting up', () => {
  test('has no code before one is issued', async () => {
    expect(await createOwner({ ...ada, code: 'ABCDE-ABCDE-ABCDE-ABCDE' })).toMatchObject(refusedCode)
  })

  test('keeps only the digest of the code, and only the last code counts', async () => {
    const first = await issueSetupCode(database())
    const second = await issueSetupCode(database())
    expect(first).toMatch(/^[A-Z0-9]{5}(-[A-Z0-9]{5}){3}$/)
    expect(second).not.toBe(first)
    expect(JSON.stringify(await database().setupCode.findMany())).not.toContain(second)
    expect(await database().setupCode.count()).toBe(1)
    expect(await createOwner({ ...ada, code: first })).toMatchObject(refusedCode)
  })

  test.each([
    ['code', { code: '' }],
    ['code', { code: 'x'.repeat(101) }],
    ['name', { name: '   ' }],
    ['name', { name: 'a\u0000b' }],
    ['email', { email: 'ada' }],
    ['password', { password: 'short' }],
    ['password', { password: '😀'.repeat(6) }],
    ['password', { password: ' '.repeat(12) }],
    ['password', { password: 'aaaaaaaaaaaa' }],
    ['password', { password: 'password1234' }],
    ['password', { password: 'Lantern-Works 1' }],
    ['password', { password: 'thingworthy 2026' }],
    ['password', { password: 'hello ada-quist' }],
    ['password', { password: 'x'.repeat(129) }],
    ['organisation', { organisation: '' }],
  ])('refuses a bad %s, and does not use the code up', async (field, change) => {
    const code = await issueSetupCode(database())
    expect(await createOwner({ ...ada, code, ...change })).toMatchObject({
      made: false,
      problems: [{ field }],
    })
    expect(await isOwned(database())).toBe(false)
    expect(await database().setupCode.count({ where: { usedAt: null } })).toBe(1)
  })

  test('says after twenty wrong codes that they were too many, and still takes the right one', async () => {
    for (let tries = 0; tries < 20; tries++) await createOwner({ ...ada, code: 'WRONG' })
    expect(await createOwner({ ...ada, code: 'WRONG' })).toMatchObject({
      made: false,
      problems: [{ field: 'code', code: 'form-problem.setup-code-tries' }],
    })
    const code = await issueSetupCode(database())
    expect(await createOwner({ ...ada, code, password: 'aaaaaaaaaaaa' })).toMatchObject({
      problems: [{ field: 'password' }],
    })
  })

  test('makes one owner of one organisation, even if two people use the code at the same moment', async () => {
    const code = await issueSetupCode(database())
    const typed = code?.toLowerCase().replaceAll('-', ' ')
    const both = await Promise.all([
      createOwner({ ...ada, code: typed }),
      createOwner({ ...ada, email: 'eve@example.org', code }),
    ])
    expect(both.filter(({ made }) => made)).toHaveLength(1)
    expect(await database().organisation.count()).toBe(1)
    expect(await database().user.count()).toBe(1)
    expect(await database().membership.findMany()).toMatchObject([{ role: 'owner' }])
  })

  test('gives no code any more, and the used one opens nothing', async () => {
    expect(await issueSetupCode(database())).toBeNull()
    expect(await database().setupCode.count({ where: { usedAt: null } })).toBe(0)
    expect(await createOwner({ ...ada, email: 'eve@example.org', code: 'ABCDE' })).toMatchObject(refusedCode)
  })

  test('lets the owner sign in, and has no other door for new people', async () => {
    const [owner] = await database().user.findMany()
    expect(await authenticate({ email: owner?.email, password: ada.password }, new Headers())).toMatchObject({
      signedIn: true,
    })
    const { authentication } = await import('@/lib/server/identity/authentication')
    const body = { name: 'Eve', email: 'eve@example.org', password: 'a lamp that burns' }
    await expect(authentication().api.signUpEmail({ body })).rejects.toThrow()
    expect(await database().user.count()).toBe(1)
  })
})
