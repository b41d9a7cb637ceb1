import '../../support/mail-server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { changeAddress } from '@/lib/server/identity/own-account/change-address'
import type { Member } from '@/lib/server/identity/person'
import { findPersonBy, findSessionBy } from '@/lib/server/identity/session-person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { changeRole } from '@/lib/server/people/change-members'
import { invite } from '@/lib/server/people/invitations'
import { findPeople } from '@/lib/server/people/list-people'
import { deleteAccount } from '@/lib/server/people/own-account/delete-account'
import { verifyAccountEvents, verifyEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { createLamp } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { setUpApp } from '../../support/second-factor'
import { password, personOf, sessionOf, signInAs } from '../../support/signed-in'

let ada: Member
let here: Headers

beforeEach(async () => {
  await database().attempt.deleteMany()
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  here = new Headers({ cookie: await signInAs(ada) })
})

afterAll(() => database().$disconnect())

describe('deleting an account', () => {
  test('is refused to the only owner of an organisation, which it names, and changes nothing', async () => {
    await createPerson('Noor', 'editor', ada.organisation)
    expect(await deleteAccount(ada)).toEqual({
      deleted: false,
      problems: [
        {
          field: '',
          code: 'form-problem.only-owner',
          values: { name: expect.stringContaining('Lantern Works') },
        },
      ],
    })
    expect(await findPersonBy(here)).toMatchObject({ memberships: [{ role: 'owner' }] })
  })

  test('deletes address, sessions and ways in, and keeps the name where records have it', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    await setUpApp(await sessionOf(here))
    const { productId } = await createLamp(ada)
    await invite(grace, ada.organisation.id, { email: newAddress(), role: 'viewer' })
    await invite(ada, ada.organisation.id, { email: newAddress(), role: 'viewer' })
    const elsewhere = await createOrganisation('Other Works')
    const other = await createPerson('Sam', 'owner', elsewhere)
    await invite(other, elsewhere.id, { email: ada.email, role: 'viewer' })
    await changeAddressOnce()
    expect(await deleteAccount(await personOf(here))).toEqual({ deleted: true })

    expect(await findSessionBy(here)).toBeNull()
    expect(await authenticate({ email: ada.email, password }, new Headers())).toMatchObject({
      reason: 'wrong',
    })
    const stored = await ownerDatabase().user.findUniqueOrThrow({ where: { id: ada.id } })
    expect(stored).toMatchObject({
      name: 'Ada',
      email: `deleted-${ada.id}@thingworthy.invalid`,
      emailVerified: false,
    })
    for (const table of [
      'session',
      'account',
      'second_factor',
      'recovery_code',
      'password_reset',
      'address_proof',
      'membership',
    ])
      expect(await rowsOf(table), table).toBe(0)
    expect(await ownerDatabase().product.findUnique({ where: { id: productId } })).toMatchObject({
      createdById: ada.id,
    })
    const listed = await findPeople(grace, ada.organisation.id)
    expect(listed?.members.map(({ name }) => name)).toEqual(['Grace'])
    expect(listed?.invitations.map(({ state }) => state).toSorted()).toEqual(['open', 'revoked'])
    expect(await verifyEvents(ownerDatabase(), ada.organisation.id)).toMatchObject({ whole: true })
    expect(await verifyAccountEvents(ownerDatabase())).toMatchObject({ whole: true })
    expect((await eventsOf(ada)).at(-1)).toEqual({ kind: 'account-deleted', data: '{}' })
  })

  test('leaves no address in any table that people are found in', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    await changeRole(grace, { organisationId: ada.organisation.id, personId: ada.id, role: 'viewer' })
    await deleteAccount({ ...ada, memberships: [{ organisation: ada.organisation, role: 'viewer' }] })
    const tables = await ownerDatabase().$queryRaw<{ name: string }[]>`
      SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`
    for (const { name } of tables) {
      const [row] = await ownerDatabase().$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`,
        ada.email,
      )
      expect(row?.n, name).toBe(0)
    }
  })

  test('also leaves an organisation that is closed to the person without a second factor', async () => {
    const noor = await createPerson('Noor', 'editor', ada.organisation)
    await ownerDatabase().organisation.update({
      where: { id: ada.organisation.id },
      data: { requiresTwoFactor: true },
    })
    const locked = await personOf(new Headers({ cookie: await signInAs(noor) }))
    expect(locked.memberships).toEqual([])
    expect(await deleteAccount(locked)).toEqual({ deleted: true })
    expect(await database().membership.count({ where: { userId: noor.id } })).toBe(0)
  })

  test('of two owners who delete theirs at the same moment, one is refused', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    const both = await Promise.all([deleteAccount(ada), deleteAccount(grace)])
    expect(both.map(({ deleted }) => deleted).toSorted()).toEqual([false, true])
  })
})

let made = 0
const newAddress = () => `ada-${made++}-${ada.id}@example.org`

/** Leaves a proof behind, and the address as it was. */
async function changeAddressOnce(): Promise<void> {
  const change = async (email: string) => changeAddress(await sessionOf(here), { email })
  await change(newAddress())
  expect(await change(ada.email)).toEqual({ changed: true })
}

async function rowsOf(table: string): Promise<number> {
  const [row] = await ownerDatabase().$queryRawUnsafe<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM ${table} WHERE user_id = $1::uuid`,
    ada.id,
  )
  return row?.n ?? 0
}

function eventsOf({ id }: Member) {
  return ownerDatabase().accountEvent.findMany({
    where: { subjectId: id },
    orderBy: { sequence: 'asc' },
    select: { kind: true, data: true },
  })
}
