import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { passwordHashing } from '@/lib/server/identity/passwords/hashing'
import { redeemPasswordReset } from '@/lib/server/identity/passwords/password-reset'
import type { Member } from '@/lib/server/identity/person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { deleteAccount } from '@/lib/server/people/own-account/delete-account'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { database } from '@/lib/server/world/database'
import { createLamp } from '../support/assessments'
import { statementsOf } from '../support/count-queries'
import { createOrganisation, createPerson } from '../support/people'
import { password, signInAs } from '../support/signed-in'

// Somebody asks who has an account here, and which things exist, by words, by status, and by time. Time is measured as work:
// the statements to the database and the hashes of passwords, which are the same on every machine.

let ada: Member
let stranger: Member
let gone: Member
/** Filled before the library takes the two functions over. */
const hashes = [vi.spyOn(passwordHashing, 'hash'), vi.spyOn(passwordHashing, 'verify')]

beforeAll(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  stranger = await createPerson('Mallory', 'owner', await createOrganisation('Other Works'))
  await signInAs(ada)
  gone = await createPerson('Gone', 'viewer', organisation)
  await signInAs(gone)
  await deleteAccount(gone)
  await authenticate({ email: 'warm@example.org', password: 'up' }, new Headers())
})

beforeEach(async () => {
  await database().attempt.deleteMany()
  for (const spy of hashes) spy.mockClear()
})

afterAll(async () => {
  vi.restoreAllMocks()
  await database().$disconnect()
})

/** What a sign-in answers and what it costs. */
async function tried(email: string, word: string) {
  await database().attempt.deleteMany()
  for (const spy of hashes) spy.mockClear()
  const answers: unknown[] = []
  const statements = await statementsOf(async () => {
    answers.push(await authenticate({ email, password: word }, new Headers()))
  })
  return {
    answers,
    statements: statements.toSorted(),
    hashed: hashes.reduce((sum, spy) => sum + spy.mock.calls.length, 0),
  }
}

describe('a sign-in with a wrong password', () => {
  test.each([
    ['an address without an account', () => 'nobody@example.org'],
    ['one that is no address', () => 'nobody at example'],
    ['one that is empty', () => ''],
    ['the address of a deleted account', () => gone.email],
    ['the address that a deleted account keeps', () => `deleted-${gone.id}@thingworthy.invalid`],
    ['an address in other letters', () => ada.email.toUpperCase()],
  ])(
    'of %s answers the same after the same statements and one hash, as one of an account',
    async (_, email) => {
      const known = await tried(ada.email, 'a wrong password')
      expect(known.answers).toEqual([{ signedIn: false, reason: 'wrong' }])
      expect(known.hashed).toBe(1)
      expect(await tried(email(), 'a wrong password')).toEqual(known)
    },
  )

  test('of 50,000 characters is answered before any work, with or without an account', async () => {
    const endless = 'x'.repeat(50_000)
    const known = await tried(ada.email, endless)
    expect(known).toMatchObject({ answers: [{ signedIn: false, reason: 'wrong' }], hashed: 0 })
    expect(await tried('nobody@example.org', endless)).toEqual(known)
  })

  test('differs from a sign-in with the right one, which makes a session', async () => {
    const right = await tried(ada.email, password)
    expect(right).toMatchObject({ answers: [{ signedIn: true }], hashed: 1 })
    expect(right.statements.some((text) => /INSERT INTO "public"\."session"/.test(text))).toBe(true)
  })
})

test('a new password of 50,000 characters is refused before it is hashed', async () => {
  expect(await redeemPasswordReset({ token: 'x', password: 'x'.repeat(50_000) })).toMatchObject({
    reset: false,
  })
  expect(hashes.every((spy) => spy.mock.calls.length === 0)).toBe(true)
})

test('a thing of another organisation is looked for as one that does not exist, and a person’s own is found', async () => {
  const { productId } = await createLamp(ada)
  const looked = async (person: Member, id: string) => {
    const found: unknown[] = []
    const statements = await statementsOf(async () => void found.push(await findProduct(person, id)))
    return { found, statements }
  }
  const missing = await looked(stranger, randomUUID())
  expect(missing.found).toEqual([null])
  expect(await looked(stranger, productId)).toEqual(missing)
  expect((await looked(ada, productId)).found).not.toEqual([null])
})
