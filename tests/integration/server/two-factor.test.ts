import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { replacePassword } from '@/lib/server/identity/passwords/change-password'
import { redeemPasswordReset } from '@/lib/server/identity/passwords/password-reset'
import { issuePasswordReset } from '@/lib/server/identity/passwords/reset-links'
import type { Member } from '@/lib/server/identity/person'
import {
  giveSecondFactor,
  type SecondFactorGiven,
} from '@/lib/server/identity/second-factor/give-second-factor'
import { removeLostSecondFactor } from '@/lib/server/identity/second-factor/lost-second-factor'
import {
  countRecoveryCodes,
  makeRecoveryCodes,
  redeemRecoveryCode,
} from '@/lib/server/identity/second-factor/recovery-codes'
import {
  beginSetUp,
  completeSetUp,
  findPendingSetUp,
  turnOffSecondFactor,
} from '@/lib/server/identity/second-factor/set-up-second-factor'
import { findPersonBy, findSessionBy } from '@/lib/server/identity/session-person'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { database } from '@/lib/server/world/database'
import { ownerDatabase } from '../../support/owner-database'
import { holdDelays } from '../../support/owner-signs-in'
import { createOrganisation, createPerson } from '../../support/people'
import { codeOf, forgetSteps, setUpApp, stepBegins } from '../../support/second-factor'
import { password, personOf, sessionOf, signInAgain, signInAs } from '../../support/signed-in'

let ada: Member
/** The session in which she sets up her app. */
let here: Headers
let secret: string

beforeEach(async () => {
  await database().attempt.deleteMany()
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  here = new Headers({ cookie: await signInAs(ada) })
  secret = await setUpApp(await sessionOf(here))
  await forgetSteps()
})

afterAll(() => database().$disconnect())

describe('setting up an app', () => {
  test('ends every other session, and this one goes on', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    const [desk, phone] = [new Headers({ cookie: await signInAs(grace) }), await signInAgain(grace.email)]
    await setUpApp(await sessionOf(desk))
    expect(await findPersonBy(desk)).toMatchObject({ id: grace.id, hasSecondFactor: true })
    expect(await findSessionBy(phone)).toBeNull()
    expect(await kindsOf(grace)).toEqual(['recovery-codes-made', 'second-factor-set-up'])
  })

  test('shows ten recovery codes, which count once the person has kept them and the app counts', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    const desk = new Headers({ cookie: await signInAs(grace) })
    await beginSetUp(grace)
    const pending = await findPendingSetUp(grace)
    expect(new Set(pending?.codes).size).toBe(10)
    expect(await findPendingSetUp(grace)).toEqual(pending)
    const given = { code: codeOf(pending?.secret ?? ''), hasKeptCodes: false }
    expect(await completeSetUp(await sessionOf(desk), given)).toMatchObject({
      problems: [{ field: 'kept', code: 'form-problem.code.keep' }],
    })
    expect(await countRecoveryCodes(grace)).toBe(0)
    const kept = { code: codeOf(pending?.secret ?? ''), hasKeptCodes: true }
    expect(await completeSetUp(await sessionOf(desk), kept)).toEqual({ setUp: true })
    expect(await countRecoveryCodes(grace)).toBe(10)
    for (const code of pending?.codes ?? []) expect(await redeemRecoveryCode(grace.id, code)).toBe(true)
  })

  test('changes nothing before a code of the app was given', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    const desk = new Headers({ cookie: await signInAs(grace) })
    await beginSetUp(grace)
    expect(
      await completeSetUp(await sessionOf(desk), { code: codeOf(secret), hasKeptCodes: true }),
    ).toMatchObject({
      problems: [{ field: 'code', code: 'form-problem.code.wrong-at-set-up' }],
    })
    expect(await findPersonBy(await signInAgain(grace.email))).toMatchObject({ hasSecondFactor: false })
  })

  test('ends by itself after an hour, and takes nothing from an app that is set up', async () => {
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    await beginSetUp(grace)
    await database().secondFactor.update({
      where: { userId: grace.id },
      data: { createdAt: new Date(Date.now() - 3_601_000) },
    })
    expect(await findPendingSetUp(grace)).toBeNull()
    await beginSetUp(ada)
    expect(await findPendingSetUp(ada)).toBeNull()
    expect(await codeOpens(codeOf(secret))).toBe(true)
  })

  test('stores the secret encrypted', async () => {
    const stored = await database().secondFactor.findUniqueOrThrow({ where: { userId: ada.id } })
    expect(stored.secret).not.toContain(secret)
    expect(stored.secret.length).toBeGreaterThan(32)
  })
})

describe('a session without the second factor of its account', () => {
  test('is nobody’s, and makes no browser known', async () => {
    const answer = await authenticate({ email: ada.email, password }, new Headers())
    expect(answer).toMatchObject({ signedIn: true, device: null })
    const headers = await signInAgain(ada.email)
    expect(await findPersonBy(headers)).toBeNull()
    expect(await findSessionBy(headers)).toMatchObject({ needsSecondFactor: true })
  })

  test('is the person’s once a code of the app was given, and makes the browser known', async () => {
    const headers = await signInAgain(ada.email)
    const answer = await giveSecondFactor(await sessionOf(headers), codeOf(secret), headers)
    expect(answer).toMatchObject({ given: true, device: { name: '__Host-thingworthy-device' } })
    expect(await findPersonBy(headersAfter(answer))).toMatchObject({ id: ada.id })
  })

  test.each([
    ['a code of another secret', () => codeOf('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')],
    ['a code of a minute and a half ago', () => codeOf(secret, -3)],
    ['a code of a minute and a half from now', () => codeOf(secret, 3)],
    ['no code', () => ''],
    ['nothing', () => null],
    ['a made-up recovery code', () => 'ABCD-EFGH-JKLM-NPQR'],
  ])('stays nobody’s with %s', async (_, code) => {
    expect(await codeOpens(code())).toBe(false)
  })

  test.each([-1, 1])('accepts the code of a clock that is %i step off', async (steps) => {
    await stepBegins()
    expect(await codeOpens(codeOf(secret, steps))).toBe(true)
  })

  test('does not accept a code twice, or an earlier one after it, not even at the same moment', async () => {
    const code = codeOf(secret)
    const both = await Promise.all([codeOpens(code), codeOpens(code)])
    expect(both.toSorted()).toEqual([false, true])
    expect(await codeOpens(code)).toBe(false)
    expect(await codeOpens(codeOf(secret, -1))).toBe(false)
  })

  test('is delayed after wrong codes, whichever session they are tried in', async () => {
    for (let tries = 0; tries < 3; tries++) expect(await codeOpens('000000')).toBe(false)
    await holdDelays()
    const headers = await signInAgain(ada.email)
    expect(await giveSecondFactor(await sessionOf(headers), codeOf(secret), headers)).toMatchObject({
      given: false,
      problem: { code: 'form-problem.too-many-passwords' },
    })
  })

  test('is not delayed in a browser in which the second factor was given before', async () => {
    const first = await signInAgain(ada.email)
    const given = await giveSecondFactor(await sessionOf(first), codeOf(secret), first)
    if (!given.given) throw new Error(JSON.stringify(given))
    for (let tries = 0; tries < 3; tries++) await codeOpens('000000')
    await holdDelays()
    const second = await signInAgain(ada.email)
    const cookie = `${second.get('cookie')}; ${given.device.name}=${encodeURIComponent(given.device.value)}`
    const known = new Headers({ cookie })
    expect(await giveSecondFactor(await sessionOf(known), codeOf(secret, 1), known)).toMatchObject({
      given: true,
    })
  })
})

describe('recovery codes', () => {
  test('are ten, open once each, however they are typed, and only their digests are stored', async () => {
    const codes = await makeRecoveryCodes(ada)
    expect(new Set(codes).size).toBe(10)
    const [first = '', second = ''] = codes
    expect(first).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/)
    expect(await codeOpens(first)).toBe(true)
    expect(await codeOpens(first)).toBe(false)
    expect(await codeOpens(second.toLowerCase().replaceAll('-', ' '))).toBe(true)
    expect(await countRecoveryCodes(ada)).toBe(8)
    const stored = await database().recoveryCode.findMany({ where: { userId: ada.id } })
    expect(stored.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  })

  test('end when new ones are made, and open no other account', async () => {
    const [old = ''] = await makeRecoveryCodes(ada)
    const grace = await createPerson('Grace', 'owner', ada.organisation)
    const [hers = ''] = await makeRecoveryCodes(grace)
    await makeRecoveryCodes(ada)
    expect(await codeOpens(old)).toBe(false)
    expect(await codeOpens(hers)).toBe(false)
  })
})

describe('the second factor', () => {
  test('stays after a new password, by whatever way, and is asked for then', async () => {
    const next = 'four kites over water'
    const change = await replacePassword(await personOf(here), { current: password, next }, here)
    if (!change.changed) throw new Error(JSON.stringify(change))
    const cookie = `${change.cookie.name}=${encodeURIComponent(change.cookie.value)}`
    expect(await findPersonBy(new Headers({ cookie }))).toMatchObject({ id: ada.id })
    const issued = await issuePasswordReset(ada.email, new Date())
    await redeemPasswordReset({ token: issued?.token, password })
    const headers = await signInAgain(ada.email)
    expect(await findPersonBy(headers)).toBeNull()
    expect(await giveSecondFactor(await sessionOf(headers), codeOf(secret), headers)).toMatchObject({
      given: true,
      passwordWasReset: true,
    })
  })

  test('is turned off by its person, with every other session and every recovery code', async () => {
    await makeRecoveryCodes(ada)
    const other = await signInAgain(ada.email)
    await turnOffSecondFactor(await sessionOf(here))
    expect(await findPersonBy(here)).toMatchObject({ hasSecondFactor: false })
    expect(await findSessionBy(other)).toBeNull()
    expect(await countRecoveryCodes(ada)).toBe(0)
    expect(await kindsOf(ada)).toEqual([
      'recovery-codes-made',
      'second-factor-set-up',
      'recovery-codes-made',
      'second-factor-turned-off',
    ])
  })

  test('is removed by the operator where it is lost, with every session', async () => {
    expect(await removeLostSecondFactor('nobody@example.org')).toBeNull()
    expect(await removeLostSecondFactor(ada.email.toUpperCase())).toBe('Ada')
    expect(await removeLostSecondFactor(ada.email)).toBeNull()
    expect(await findSessionBy(here)).toBeNull()
    expect(await findPersonBy(await signInAgain(ada.email))).toMatchObject({ id: ada.id })
    expect((await kindsOf(ada)).at(-1)).toBe('second-factor-removed')
  })

  test('that the operator removed is shown at the next sign-in, once', async () => {
    await removeLostSecondFactor(ada.email)
    const signIn = () => authenticate({ email: ada.email, password }, new Headers())
    expect(await signIn()).toMatchObject({ secondFactorWasRemoved: true })
    expect(await signIn()).toMatchObject({ secondFactorWasRemoved: false })
  })
})

/** Whether a code ends a new sign-in of Ada. */
async function codeOpens(code: unknown): Promise<boolean> {
  const headers = await signInAgain(ada.email)
  const answer = await giveSecondFactor(await sessionOf(headers), code, headers)
  const person = await findPersonBy(answer.given ? headersAfter(answer) : headers)
  return person !== null
}

function headersAfter(answer: SecondFactorGiven): Headers {
  if (!answer.given) throw new Error(JSON.stringify(answer))
  const { name, value } = answer.cookie
  return new Headers({ cookie: `${name}=${encodeURIComponent(value)}` })
}

async function kindsOf({ id }: Member): Promise<string[]> {
  const events = await ownerDatabase().accountEvent.findMany({
    where: { subjectId: id },
    orderBy: { sequence: 'asc' },
  })
  return events.map(({ kind }) => kind)
}
