import '../../support/mail-server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { askForProof, isAddressVerified, proveAddress } from '@/lib/server/identity/own-account/address-proof'
import { changeAddress } from '@/lib/server/identity/own-account/change-address'
import { changeName } from '@/lib/server/identity/own-account/change-name'
import { issuePasswordReset } from '@/lib/server/identity/passwords/reset-links'
import type { Member } from '@/lib/server/identity/person'
import { findPersonBy, findSessionBy } from '@/lib/server/identity/session-person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { invite } from '@/lib/server/people/invitations'
import { exportAccount } from '@/lib/server/people/own-account/export-account'
import { database } from '@/lib/server/world/database'
import { createLamp } from '../../support/assessments'
import { doJobs } from '../../support/jobs'
import { mailsTo } from '../../support/mail-server'
import { linkIn } from '../../support/open-mail-server'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { setUpApp } from '../../support/second-factor'
import { password, sessionOf, signInAgain, signInAs } from '../../support/signed-in'

let ada: Member
let here: Headers

beforeEach(async () => {
  await database().attempt.deleteMany()
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  here = new Headers({ cookie: await signInAs(ada) })
})

afterAll(() => database().$disconnect())

describe('the name of a person', () => {
  test('is changed, and recorded without it', async () => {
    expect(await changeName(ada, { name: ' Ada Quist ' })).toEqual({ changed: true })
    expect(await findPersonBy(here)).toMatchObject({ name: 'Ada Quist' })
    expect(await eventsOf(ada)).toEqual([{ kind: 'name-changed', data: '{}' }])
  })

  test.each(['', '​', 7])('is refused as %j', async (name) => {
    expect(await changeName(ada, { name })).toMatchObject({ changed: false, problems: [{ field: 'name' }] })
  })
})

describe('the address of a person', () => {
  test('is changed: it signs in, the former does not, and every other session and open link ends', async () => {
    const other = await signInAgain(ada.email)
    const reset = await issuePasswordReset(ada.email, new Date())
    const email = newAddress()
    expect(await change(` ${email.toUpperCase()} `)).toEqual({ changed: true })
    expect(await findPersonBy(here)).toMatchObject({ email })
    expect(await findSessionBy(other)).toBeNull()
    expect(await authenticate({ email: ada.email, password }, new Headers())).toMatchObject({
      reason: 'wrong',
    })
    expect(await findPersonBy(await signInAgain(email))).toMatchObject({ id: ada.id })
    expect(reset && (await database().passwordReset.count({ where: { userId: ada.id } }))).toBe(0)
    expect((await eventsOf(ada)).at(-1)).toEqual({ kind: 'address-changed', data: '{}' })
  })

  test('tells both addresses; the link in the mail to the new one verifies it, once', async () => {
    const email = newAddress()
    await database().user.update({ where: { id: ada.id }, data: { emailVerified: true } })
    await change(email)
    expect(await isAddressVerified(ada)).toBe(false)
    await doJobs()
    expect(mailsTo(ada.email).map(({ mail }) => mail.subject)).toEqual([
      'Your Thingworthy account has another address now',
    ])
    expect(mailsTo(ada.email)[0]?.mail.text).not.toContain(email)
    const token = tokenMailedTo(email)
    expect(await proveAddress('made-up')).toBe(false)
    expect(await proveAddress(token)).toBe(true)
    expect(await isAddressVerified(ada)).toBe(true)
    expect(await proveAddress(token)).toBe(false)
  })

  test('is not verified by the link of an address that is no longer theirs, or after a day', async () => {
    const [first, second] = [newAddress(), newAddress()]
    await change(first)
    await doJobs()
    const old = tokenMailedTo(first)
    await change(second)
    await doJobs()
    expect(await proveAddress(old)).toBe(false)
    await database().addressProof.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await proveAddress(tokenMailedTo(second))).toBe(false)
    expect(await isAddressVerified(ada)).toBe(false)
  })

  test('is verified by a link that is asked for, five times an hour at most', async () => {
    for (let times = 0; times < 5; times++) expect(await askForProof(ada)).toBeNull()
    expect(await askForProof(ada)).toBeGreaterThan(0)
    await doJobs()
    expect(mailsTo(ada.email)).toHaveLength(5)
    expect(await proveAddress(tokenMailedTo(ada.email))).toBe(true)
  })

  test('is refused in the same words where it has an account, in whatever letters, and where it is none', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    const refused = {
      changed: false,
      problems: [{ field: 'email', code: 'form-problem.address-unusable', values: {} }],
    }
    for (const email of [grace.email, grace.email.toUpperCase(), 'nonsense', 'ädа@example.org', null])
      expect(await change(email)).toEqual(refused)
    expect(await findPersonBy(here)).toMatchObject({ email: ada.email })
  })

  test('is given to one of two people who want it at the same moment', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    const hers = new Headers({ cookie: await signInAs(grace) })
    const email = newAddress()
    const both = await Promise.all([change(email), change(email, hers)])
    expect(both.map(({ changed }) => changed).toSorted()).toEqual([false, true])
  })

  test('is changed five times an hour at most', async () => {
    for (let times = 0; times < 5; times++) expect(await change(newAddress())).toEqual({ changed: true })
    expect(await change(newAddress())).toMatchObject({
      problems: [{ code: 'form-problem.too-many-addresses' }],
    })
  })
})

describe('the export of an account', () => {
  test('has what the person is and did, and no secrets or addresses of others', async () => {
    await setUpApp(await sessionOf(here))
    const { productId } = await createLamp(ada)
    const grace = await createPerson('Grace', 'editor', ada.organisation)
    await createLamp(grace)
    await invite(ada, ada.organisation.id, { email: newAddress(), role: 'viewer' })
    const exported = await exportAccount(ada, new Date('2026-06-30T12:00:00Z'))
    expect(exported).toMatchObject({
      format: 'thingworthy-account',
      exportedAt: '2026-06-30T12:00:00.000Z',
      account: { id: ada.id, name: 'Ada', email: ada.email, accounts: [{ providerId: 'credential' }] },
      sessions: [{}],
      memberships: [{ organisation: { name: 'Lantern Works' }, role: 'owner' }],
      invitations: [{ role: 'viewer' }],
      accountEvents: [{ kind: 'second-factor-set-up' }, { kind: 'recovery-codes-made' }],
    })
    expect(exported.events).toContainEqual(
      expect.objectContaining({ kind: 'product-created', subjectId: productId }),
    )
    const text = JSON.stringify(exported)
    expect(text).not.toMatch(/token|hash|secret|"password"/i)
    expect(text.match(/[\w-]+@example\.org/g)).toEqual([ada.email])
  })

  test('has nothing of other organisations or people', async () => {
    const grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    await createLamp(grace)
    const exported = await exportAccount(ada, new Date())
    expect(exported.events).toEqual([])
    expect(JSON.stringify(exported)).not.toMatch(/Grace|Other Works/)
  })
})

let made = 0
const newAddress = () => `ada-${made++}-${ada.id}@example.org`

async function change(email: unknown, headers = here) {
  return changeAddress(await sessionOf(headers), { email })
}

/** Leaves a proof behind, and the address as it was. */
async function _changeAddressOnce(): Promise<void> {
  await change(newAddress())
  expect(await change(ada.email)).toEqual({ changed: true })
}

function tokenMailedTo(address: string): string {
  const last = mailsTo(address).at(-1)
  if (!last) throw new Error(`no mail came to ${address}`)
  return new URL(linkIn(last)).searchParams.get('token') ?? ''
}

function eventsOf({ id }: Member) {
  return ownerDatabase().accountEvent.findMany({
    where: { subjectId: id },
    orderBy: { sequence: 'asc' },
    select: { kind: true, data: true },
  })
}
