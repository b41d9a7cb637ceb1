import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/core/assessment/access/policy'
import type { Member } from '@/lib/server/identity/person'
import { changeRole, leaveOrganisation, removeMember } from '@/lib/server/people/change-members'
import { invite } from '@/lib/server/people/invitations'
import { findPeople } from '@/lib/server/people/list-people'
import { renameOrganisation } from '@/lib/server/people/rename-organisation'
import { listProducts } from '@/lib/server/products/pages/list-products'
import { verifyEvents } from '@/lib/server/records/verify-events'
import { database } from '@/lib/server/world/database'
import { createLamp } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'

let ada: Member
let noor: Member
let grace: Member
let here: string

beforeEach(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
  grace = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
  here = organisation.id
})

afterAll(() => database().$disconnect())

const changed = { changed: true }
const refusedWith = (code: string) => ({ changed: false, problems: [{ code: `form-problem.${code}` }] })

describe('the people of an organisation', () => {
  test('are listed for owners, oldest first, with their roles', async () => {
    const found = await findPeople(ada, here)
    expect(found?.organisation.name).toBe('Lantern Works')
    expect(found?.members.map(({ name, role, isYou }) => [name, role, isYou])).toEqual([
      ['Ada', 'owner', true],
      ['Noor', 'editor', false],
    ])
  })

  test.each(['editor', 'auditor', 'viewer'] as const)(
    'are hidden from an %s and from others',
    async (role) => {
      const reader = await createPerson('Vera', role, ada.organisation)
      expect(await findPeople(reader, here)).toBeNull()
      expect(await findPeople(grace, here)).toBeNull()
      expect(await findPeople(ada, 'nonsense')).toBeNull()
    },
  )
})

describe('a role', () => {
  test('is changed by an owner, with an event', async () => {
    expect(await changeRole(ada, { organisationId: here, personId: noor.id, role: 'viewer' })).toEqual(
      changed,
    )
    expect(await rolesHere()).toEqual({ Ada: 'owner', Noor: 'viewer' })
    expect(await kindsHere()).toEqual(['member-role-changed'])
    expect(await verifyEvents(ownerDatabase(), here)).toMatchObject({ whole: true, events: 1 })
  })

  test('stays as it is where it is the same, without an event', async () => {
    expect(await changeRole(ada, { organisationId: here, personId: noor.id, role: 'editor' })).toEqual(
      changed,
    )
    expect(await kindsHere()).toEqual([])
  })

  test.each(['admin', '', null, { toString: 'owner' }])('is one of those listed, not %j', async (role) => {
    const answer = await changeRole(ada, { organisationId: here, personId: noor.id, role })
    expect(answer).toMatchObject(refusedWith('role'))
  })

  test('is not changed by an editor, by an owner of another organisation, or for somebody who is no member', async () => {
    const up = { organisationId: here, personId: noor.id, role: 'owner' }
    expect(await changeRole(noor, up)).toMatchObject(refusedWith('member-gone'))
    expect(await changeRole(grace, up)).toMatchObject(refusedWith('member-gone'))
    expect(await changeRole(ada, { ...up, personId: grace.id })).toMatchObject(refusedWith('member-gone'))
    expect(await rolesHere()).toEqual({ Ada: 'owner', Noor: 'editor' })
  })

  test('of the last owner stays owner', async () => {
    const down = { organisationId: here, personId: ada.id, role: 'editor' }
    expect(await changeRole(ada, down)).toMatchObject(refusedWith('last-owner'))
    await changeRole(ada, { organisationId: here, personId: noor.id, role: 'owner' })
    expect(await changeRole(ada, down)).toEqual(changed)
    expect(await rolesHere()).toEqual({ Ada: 'editor', Noor: 'owner' })
  })

  test('two owners who demote each other at once leave one owner', async () => {
    await changeRole(ada, { organisationId: here, personId: noor.id, role: 'owner' })
    const answers = await Promise.all([
      changeRole(ada, { organisationId: here, personId: noor.id, role: 'editor' }),
      changeRole(noor, { organisationId: here, personId: ada.id, role: 'editor' }),
    ])
    expect(answers.filter((answer) => answer.changed)).toHaveLength(1)
    expect(Object.values(await rolesHere()).toSorted()).toEqual(['editor', 'owner'])
  })
})

describe('a membership', () => {
  test('ends when an owner removes the person, whose open invitations are revoked', async () => {
    await changeRole(ada, { organisationId: here, personId: noor.id, role: 'owner' })
    const invited = await invite(noor, here, { email: 'sam@example.org', role: 'viewer' })
    expect(invited).toMatchObject({ invited: true })
    expect(await removeMember(ada, { organisationId: here, personId: noor.id })).toEqual(changed)
    expect(await rolesHere()).toEqual({ Ada: 'owner' })
    expect((await findPeople(ada, here))?.invitations).toMatchObject([{ state: 'revoked' }])
  })

  test('ends when the person leaves, and not for the last owner', async () => {
    expect(await leaveOrganisation(ada, here)).toMatchObject(refusedWith('last-owner'))
    expect(await leaveOrganisation(noor, here)).toEqual(changed)
    expect(await leaveOrganisation(noor, here)).toMatchObject(refusedWith('member-gone'))
    expect(await leaveOrganisation(grace, here)).toMatchObject(refusedWith('member-gone'))
    expect(await kindsHere()).toEqual(['member-left'])
  })

  test('is not ended by an editor or from another organisation', async () => {
    const order = { organisationId: here, personId: ada.id }
    expect(await removeMember(noor, order)).toMatchObject(refusedWith('member-gone'))
    expect(await removeMember(grace, order)).toMatchObject(refusedWith('member-gone'))
    expect(await removeMember(ada, order)).toMatchObject(refusedWith('last-owner'))
  })

  test('in another organisation gives nothing of this one', async () => {
    await createLamp(ada)
    const elsewhere = { ...grace, organisation: ada.organisation, role: 'owner' as const }
    expect((await listProducts(elsewhere)).items).toEqual([])
    expect((await listProducts(ada)).items).toHaveLength(1)
  })
})

test('an organisation is renamed by its owners alone', async () => {
  expect(await renameOrganisation(ada, here, { name: ' Lantern Ltd ' })).toEqual({ renamed: true })
  for (const other of [noor, grace])
    expect(await renameOrganisation(other, here, { name: 'Mallory' })).toMatchObject({ renamed: false })
  expect(await renameOrganisation(ada, here, { name: '' })).toMatchObject({
    problems: [{ field: 'name', code: 'form-problem.name.organisation' }],
  })
  expect(await database().organisation.findUnique({ where: { id: here } })).toMatchObject({
    name: 'Lantern Ltd',
  })
})

async function rolesHere(): Promise<Record<string, Role>> {
  const rows = await database().membership.findMany({
    where: { organisationId: here },
    include: { user: true },
    orderBy: { createdAt: 'asc' },
  })
  return Object.fromEntries(rows.map(({ user, role }) => [user.name, role]))
}

async function kindsHere(): Promise<string[]> {
  const rows = await ownerDatabase().event.findMany({
    where: { organisationId: here },
    orderBy: { sequence: 'asc' },
  })
  return rows.map(({ kind }) => kind)
}
