import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/server/identity/person'
import { findSessionBy } from '@/lib/server/identity/session-person'
import { confirmSession } from '@/lib/server/identity/sessions/confirmed-sender'
import { database } from '@/lib/server/world/database'
import { holdDelays } from '../../support/owner-signs-in'
import { createOrganisation, createPerson } from '../../support/people'
import { codeOf, forgetSteps, setUpApp } from '../../support/second-factor'
import { password, signInAs } from '../../support/signed-in'

let ada: Member
let headers: Headers

beforeEach(async () => {
  await database().attempt.deleteMany()
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  headers = new Headers({ cookie: await signInAs(ada) })
})

afterAll(() => database().$disconnect())

describe('a session', () => {
  test('is fresh for ten minutes after the password was given', async () => {
    expect(await confirm()).toMatchObject({ confirmed: true })
    await age(9)
    expect(await confirm()).toMatchObject({ confirmed: true })
    await age(11)
    expect(await confirm()).toMatchObject({
      confirmed: false,
      reason: 'ask',
      asked: { password: true, code: false },
      problems: [{ field: 'confirm-password', code: 'form-problem.confirm' }],
    })
  })

  test('is fresh again once the form brings the password, and the next form need not', async () => {
    await age(11)
    expect(await confirm({ 'confirm-password': password })).toMatchObject({ confirmed: true })
    expect(await confirm()).toMatchObject({ confirmed: true })
  })

  test('stays as old as it is with a wrong password, and wrong ones are delayed', async () => {
    await age(11)
    for (let tries = 0; tries < 3; tries++)
      expect(await confirm({ 'confirm-password': 'a lamp that glistens' })).toMatchObject({
        problems: [{ field: 'confirm-password', code: 'form-problem.password.wrong' }],
      })
    await holdDelays()
    expect(await confirm({ 'confirm-password': password })).toMatchObject({
      problems: [{ field: 'confirm-password', code: 'form-problem.too-many-passwords' }],
    })
  })

  test('of an account with a second factor asks for both', async () => {
    const secret = await setUpApp(await session())
    await forgetSteps()
    await age(11)
    expect(await confirm()).toMatchObject({ asked: { password: true, code: true } })
    const code = codeOf(secret)
    const wrongCode = { 'confirm-password': password, 'confirm-code': '000000' }
    expect(await confirm(wrongCode)).toMatchObject({
      problems: [{ field: 'confirm-code', code: 'form-problem.code.wrong' }],
    })
    const wrongPassword = { 'confirm-password': 'a lamp that glistens', 'confirm-code': code }
    expect(await confirm(wrongPassword)).toMatchObject({ problems: [{ field: 'confirm-password' }] })
    expect(await confirm({ 'confirm-password': password, 'confirm-code': code })).toMatchObject({
      confirmed: true,
    })
  })
})

describe('a form with a field of its own for the password', () => {
  test('is asked for nothing more without a second factor, however old the session is', async () => {
    await age(11)
    expect(await confirm({}, 'current')).toMatchObject({ confirmed: true })
  })

  test('is asked for the second factor alone, and refused with a wrong password or code', async () => {
    const secret = await setUpApp(await session())
    await forgetSteps()
    await age(11)
    expect(await confirm({ current: password }, 'current')).toMatchObject({
      asked: { password: false, code: true },
      problems: [{ field: 'confirm-code', code: 'form-problem.code.missing' }],
    })
    const code = codeOf(secret)
    expect(await confirm({ current: 'a lamp that glistens', 'confirm-code': code }, 'current')).toMatchObject(
      {
        problems: [{ field: 'current', code: 'form-problem.password.wrong' }],
      },
    )
    expect(await confirm({ 'confirm-code': code }, 'current')).toMatchObject({
      problems: [{ field: 'current' }],
    })
    expect(await confirm({ current: password, 'confirm-code': code }, 'current')).toMatchObject({
      confirmed: true,
    })
  })
})

async function session() {
  const found = await findSessionBy(headers)
  if (!found) throw new Error('no session')
  return found
}

async function confirm(fields: Record<string, string> = {}, passwordIn?: string) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return confirmSession(await session(), form, passwordIn)
}

/** As if the password was given so many minutes ago. */
async function age(minutes: number): Promise<void> {
  const at = new Date(Date.now() - minutes * 60_000)
  await database().session.updateMany({
    where: { userId: ada.id },
    data: { createdAt: at, confirmedAt: null },
  })
}
