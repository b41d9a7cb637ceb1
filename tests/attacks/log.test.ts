import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET as getFile } from '@/app/api/assessments/[id]/file/route'
import { checkOwnPassword } from '@/lib/server/identity/passwords/check-own-password'
import type { Member } from '@/lib/server/identity/person'
import { giveSecondFactor } from '@/lib/server/identity/second-factor/give-second-factor'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { findPeople } from '@/lib/server/people/list-people'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { createLog } from '@/lib/server/world/create-log'
import { database } from '@/lib/server/world/database'
import { log } from '@/lib/server/world/log'
import { createLamp } from '../support/assessments'
import { holdDelays } from '../support/owner-signs-in'
import { createOrganisation, createPerson } from '../support/people'
import { codeOf, forgetSteps, setUpApp } from '../support/second-factor'
import { password, sessionOf, signInAgain, signInAs } from '../support/signed-in'

// Somebody reads the log for addresses and passwords, or writes into it what looks like another line. And what they try
// is there, line by line.

const address = '203.0.113.77'
const headers = new Headers({ 'x-forwarded-for': address })
let ada: Member
let noor: Member
let lines: string[]

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  noor = await createPerson('Noor', 'viewer', await createOrganisation('Other Works'))
  await signInAs(ada)
  await signInAs(noor)
})

/** What the log is given is written by a log of the same make, into memory. */
beforeEach(async () => {
  await database().attempt.deleteMany()
  lines = []
  const copy = createLog('info', { write: (line) => void lines.push(line) })
  vi.spyOn(log, 'info').mockImplementation((...given: Parameters<typeof copy.info>) => copy.info(...given))
})

afterEach(() => vi.restoreAllMocks())

afterAll(() => database().$disconnect())

describe('one line is written for', () => {
  test('a sign-in, with the person and a mark of where it came from', async () => {
    await authenticate({ email: ada.email, password }, headers)
    expect(logged()).toMatchObject([
      {
        msg: 'signed in',
        personId: ada.id,
        secondFactor: 'none',
        from: expect.stringMatching(/^[\w-]{16}$/),
      },
    ])
  })

  test('each wrong password, and each try that comes too soon', async () => {
    for (let tries = 0; tries < 3; tries++)
      await authenticate({ email: ada.email, password: 'wrong' }, headers)
    await holdDelays()
    await authenticate({ email: ada.email, password }, headers)
    expect(logged()).toMatchObject([
      ...Array(3).fill({ msg: 'sign-in refused', reason: 'wrong', personId: ada.id }),
      { msg: 'sign-in refused', reason: 'too-many', personId: ada.id },
    ])
  })

  test('an unknown address, which has the same mark each time and another than others', async () => {
    for (const email of ['nobody@example.org', 'Nobody@example.org', 'someone@example.org'])
      await authenticate({ email, password: 'wrong' }, headers)
    const [first, second, other] = logged().map(({ account, personId }) => ({ account, personId }))
    expect(first).toMatchObject({ personId: null, account: expect.stringMatching(/^[\w-]{16}$/) })
    expect(second).toEqual(first)
    expect(other?.account).not.toBe(first?.account)
  })

  test('a wrong code and a right one, and a wrong password of somebody who is signed in', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    await signInAs(grace)
    const secret = await setUpApp(await sessionOf(await signInAgain(grace.email)))
    await forgetSteps()
    const own = await signInAgain(grace.email)
    const session = await sessionOf(own)
    lines = []
    await giveSecondFactor(session, '000000', own)
    await giveSecondFactor(session, codeOf(secret), own)
    await checkOwnPassword(grace, 'wrong')
    expect(logged()).toMatchObject([
      { msg: 'second factor refused', reason: 'wrong', personId: grace.id },
      { msg: 'second factor given', personId: grace.id },
      { msg: 'password refused', reason: 'wrong', personId: grace.id },
    ])
  })

  test('a thing of another organisation, and for none that is theirs', async () => {
    const { productId } = await createLamp(ada)
    expect(await findProduct(ada, productId)).not.toBeNull()
    expect(logged()).toEqual([])
    expect(await findProduct(noor, productId)).toBeNull()
    expect(await findPeople(noor, noor.organisation.id)).toBeNull()
    const about = { msg: 'access refused', personId: noor.id }
    expect(logged()).toMatchObject([
      { ...about, kind: 'product', id: productId, operation: 'read-products' },
      { ...about, kind: 'organisation', id: noor.organisation.id, operation: 'manage-people' },
    ])
  })

  test('a request from a page of another site', async () => {
    const from = { origin: 'https://evil.example', host: '127.0.0.1:3000' }
    const request = new Request('http://127.0.0.1:3000/api', { method: 'POST', headers: from })
    expect((await getFile(request, { params: Promise.resolve({ id: 'x' }) })).status).toBe(403)
    expect(logged()).toMatchObject([{ msg: 'request refused', reason: 'another-site' }])
  })
})

test('nothing that is typed is in the log, and none of it makes another line', async () => {
  const forged = '\r\n{"level":30,"msg":"signed in","personId":"forged"}\u2028\u001b[2J'
  const typed = [`a@example.org${forged}`, `${forged}@example.org`, ada.email, 'ä@exämple.org']
  for (const email of typed)
    await authenticate({ email, password: `a secret${forged}` }, new Headers({ 'x-forwarded-for': address }))
  await findProduct(noor, `x${forged}`)
  expect(lines).toHaveLength(typed.length)
  for (const line of lines) {
    expect(line.trimEnd().split(/[\r\n\u2028\u2029]/)).toHaveLength(1)
    expect(JSON.parse(line)).toMatchObject({ msg: 'sign-in refused' })
  }
  expect(lines.join('')).not.toMatch(/forged|secret|example|203\.0|ä/)
  expect(lines.join('')).not.toContain('\u001b')
})

function logged(): Record<string, unknown>[] {
  return lines.map((line) => JSON.parse(line))
}
