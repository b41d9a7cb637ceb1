import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { askForReset } from '@/lib/server/identity/passwords/ask-for-reset'
import { isResetValid, redeemPasswordReset } from '@/lib/server/identity/passwords/password-reset'
import type { Member } from '@/lib/server/identity/person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { changeRole } from '@/lib/server/people/change-members'
import { findPeople } from '@/lib/server/people/list-people'
import { makeResetLink } from '@/lib/server/people/reset-member'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { signInAs } from '../../support/signed-in'

const next = 'a lamp that forgets'
let ada: Member
let noor: Member

beforeEach(async () => {
  const organisation = await createOrganisation('Lantern Works')
  ada = await createPerson('Ada', 'owner', organisation)
  noor = await createPerson('Noor', 'editor', organisation)
})

afterAll(() => database().$disconnect())

const refusal = (code: string) => ({ made: false, problems: [{ code: `form-problem.${code}` }] })

describe('a link to a new password, made by an owner where no mail is sent', () => {
  test('sets the password once, is an event with its maker, and is shown at the next sign-in', async () => {
    await signInAs(noor)
    const token = await linkFor(noor)
    expect(await redeemPasswordReset({ token, password: next })).toEqual({ reset: true })
    expect(await redeemPasswordReset({ token, password: next })).toMatchObject({ reset: false })
    expect(await authenticate({ email: noor.email, password: next }, new Headers())).toMatchObject({
      signedIn: true,
      passwordWasReset: true,
    })
    expect(
      await ownerDatabase().event.findMany({
        where: { organisationId: ada.organisation.id },
        select: { kind: true, personId: true, subjectId: true },
      }),
    ).toEqual([{ kind: 'member-reset-link-made', personId: ada.id, subjectId: noor.id }])
    const account = await ownerDatabase().accountEvent.findMany({
      where: { subjectId: noor.id },
      orderBy: { sequence: 'asc' },
      select: { kind: true, personId: true, data: true },
    })
    expect(account).toEqual([
      { kind: 'password-reset-link-made', personId: ada.id, data: '{"by":"owner"}' },
      { kind: 'password-reset', personId: null, data: '{}' },
    ])
  })

  test('ends after a quarter of an hour, and when another one is made', async () => {
    const first = await linkFor(noor)
    const second = await linkFor(noor)
    expect(await isResetValid(first)).toBe(false)
    expect(await isResetValid(second)).toBe(true)
    await database().passwordReset.updateMany({ where: { userId: noor.id }, data: { expiresAt: new Date() } })
    expect(await isResetValid(second)).toBe(false)
  })

  test('is made by owners alone', async () => {
    const organisation = ada.organisation
    for (const role of ['editor', 'auditor', 'viewer'] as const) {
      const person = await createPerson('Sam', role, organisation)
      expect(await makeResetLink(person, orderFor(noor))).toMatchObject(refusal('member-gone'))
    }
    const stranger = await createPerson('Grace', 'owner', await createOrganisation('Other Works'))
    expect(await makeResetLink(stranger, orderFor(noor))).toMatchObject(refusal('member-gone'))
    expect(await makeResetLink(ada, orderFor(stranger))).toMatchObject(refusal('member-gone'))
  })

  test('is not made for an owner, nor for a person of another organisation too', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    expect(await makeResetLink(ada, orderFor(grace))).toMatchObject(refusal('reset-by-operator'))
    await joinsElsewhere(noor)
    expect(await makeResetLink(ada, orderFor(noor))).toMatchObject(refusal('reset-by-operator'))
    const people = await findPeople(ada, ada.organisation.id)
    expect(people?.members.map(({ name, isResetByOwner }) => [name, isResetByOwner])).toEqual([
      ['Ada', false],
      ['Noor', false],
      ['Grace', false],
    ])
  })

  test('no longer works once the person belongs to another organisation, is an owner, or was removed', async () => {
    const joining = await linkFor(noor)
    await joinsElsewhere(noor)
    const sam = await createPerson('Sam', 'viewer', ada.organisation)
    const rising = await linkFor(sam)
    await changeRole(ada, { ...orderFor(sam), role: 'owner' })
    const kim = await createPerson('Kim', 'viewer', ada.organisation)
    const leaving = await linkFor(kim)
    await database().membership.deleteMany({ where: { userId: kim.id } })
    for (const token of [joining, rising, leaving]) {
      expect(await isResetValid(token)).toBe(false)
      expect(await redeemPasswordReset({ token, password: next })).toMatchObject({ reset: false })
    }
  })
})

test('nobody asks for a link by mail where no mail is sent', async () => {
  expect(await askForReset({ email: ada.email }, new Headers())).toMatchObject({
    asked: false,
    problems: [{ code: 'form-problem.no-mail' }],
  })
  expect(await ownerDatabase().job.count()).toBe(0)
})

function orderFor(person: Member) {
  return { organisationId: ada.organisation.id, personId: person.id }
}

async function linkFor(person: Member): Promise<string> {
  const made = await makeResetLink(ada, orderFor(person))
  if (!made.made) throw new Error(JSON.stringify(made))
  return made.token
}

async function joinsElsewhere({ id }: Member): Promise<void> {
  const { id: organisationId } = await createOrganisation('Other Works')
  const membership = { organisationId, userId: id, role: 'viewer', createdAt: new Date() } as const
  await database().membership.create({ data: membership })
}
