import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { setFirstPassword } from '@/lib/server/identity/passwords/first-password'
import { disconnect, findConnection } from '@/lib/server/identity/provider/accounts'
import { confirmSession } from '@/lib/server/identity/sessions/confirmed-sender'
import { authenticate } from '@/lib/server/identity/signing-in/sign-in'
import { invite } from '@/lib/server/people/invitations'
import { database } from '@/lib/server/world/database'
import { checkIssuer } from '../../../scripts/database/check-issuer'
import { OidcBrowser } from '../../support/oidc/oidc-browser'
import { openProvider } from '../../support/oidc/open-provider'
import { createOrganisation, createPerson } from '../../support/people'
import { codeOf, forgetSteps, setUpApp } from '../../support/second-factor'
import { sessionOf } from '../../support/signed-in'

// People without a password, who joined by an invitation at the provider. This one says the address in its answer to the access
// token alone; that of tests/attacks/oidc.test.ts says it in the ID token.

const provider = await openProvider({ isAddressApart: true })
Object.assign(process.env, provider.settings, { LOG_LEVEL: 'silent' })

afterAll(async () => {
  await provider.close()
  await database().$disconnect()
})

let browser: OidcBrowser
let sub: string
let email: string

beforeEach(async () => {
  provider.tamper(null)
  const ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  sub = randomUUID()
  email = `sam-${sub}@example.org`
  provider.people.set(sub, { sub, email, email_verified: true, name: 'Sam Wu' })
  const outcome = await invite(ada, ada.organisation.id, { email, role: 'editor' })
  if (!outcome.invited) throw new Error(JSON.stringify(outcome))
  browser = new OidcBrowser()
  await browser.go({ purpose: 'join', token: outcome.token }, sub)
})

const session = () => sessionOf(browser.headers)
const confirm = async (form = new FormData()) => confirmSession(await session(), form)
const confirmAtProvider = async () => ({ purpose: 'confirm', session: (await session()).id }) as const
const password = 'four kites over water'

describe('somebody who joined at the provider', () => {
  test('has an account with its name there, a verified address and no password', async () => {
    expect((await session()).person).toMatchObject({
      name: 'Sam Wu',
      email,
      memberships: [{ role: 'editor' }],
    })
    expect(await authenticate({ email, password }, new Headers())).toMatchObject({ signedIn: false })
    expect(await findConnection((await session()).person)).toMatchObject({ subject: sub })
    const events = await database().accountEvent.findMany({
      where: { subjectId: (await session()).person.id },
    })
    expect(events.map(({ kind }) => kind)).toEqual(['provider-connected'])
  })

  test('signs in there again, to the page that was asked for', async () => {
    const again = new OidcBrowser()
    expect(await again.go({ purpose: 'sign-in', goOnTo: '/inbox' }, sub)).toBe('/inbox')
    const elsewhere = { purpose: 'sign-in', goOnTo: '//elsewhere.example' } as const
    expect(await again.go(elsewhere, sub)).toBe('/products')
  })
})

describe('a change that needs a fresh session', () => {
  test('is not done in one for which the provider did not say when its person was there', async () => {
    expect(await confirm()).toMatchObject({
      reason: 'ask',
      asked: { password: false, code: false, provider: 'Example ID' },
      problems: [{ code: 'form-problem.confirm-at-provider' }],
    })
  })

  test('is done after they showed the provider again who they are, for ten minutes', async () => {
    expect(await browser.go(await confirmAtProvider(), sub)).toBe('/account/confirm?done=yes')
    expect(await confirm()).toMatchObject({ confirmed: true })
    await database().session.updateMany({ data: { confirmedAt: new Date(Date.now() - 11 * 60_000) } })
    expect(await confirm()).toMatchObject({ confirmed: false })
  })

  test('is not done for somebody else there', async () => {
    const other = randomUUID()
    provider.people.set(other, { sub: other, email: `${other}@example.org`, email_verified: true })
    const another = new OidcBrowser()
    another.takeCookiesOf(browser)
    expect(await another.go(await confirmAtProvider(), other)).toBe('/account/confirm?provider=not-yours')
    expect(await confirm()).toMatchObject({ confirmed: false })
  })

  test.each([
    ['does not say when it asked', undefined],
    ['asked an hour ago', Math.floor(Date.now() / 1000) - 3600],
  ])('is not done if the provider %s', async (_, auth_time) => {
    provider.tamper({ claims: ({ auth_time: __, ...claims }) => ({ ...claims, auth_time }) })
    expect(await browser.go(await confirmAtProvider(), sub)).toBe('/account/confirm?provider=not-asked')
    expect(await confirm()).toMatchObject({ confirmed: false })
  })

  test('is not done by a confirmation that another session began', async () => {
    const other = new OidcBrowser()
    await other.go({ purpose: 'sign-in' }, sub)
    const order = await confirmAtProvider()
    expect(await other.go(order, sub)).toBe('/account/confirm?provider=ended')
    expect(await confirm()).toMatchObject({ confirmed: false })
  })

  test('asks an account with a second factor for its code alone', async () => {
    const secret = await setUpApp(await session())
    await forgetSteps()
    await database().session.updateMany({ data: { confirmedAt: new Date(0) } })
    expect(await confirm()).toMatchObject({ asked: { password: false, code: true, provider: null } })
    expect(await confirm(withCode('000000'))).toMatchObject({ problems: [{ field: 'confirm-code' }] })
    expect(await confirm(withCode(codeOf(secret)))).toMatchObject({ confirmed: true })
  })
})

function withCode(code: string): FormData {
  const form = new FormData()
  form.set('confirm-code', code)
  return form
}

describe('the last way in', () => {
  test('cannot be removed', async () => {
    expect(await disconnect(await session())).toBe(false)
    expect(await findConnection((await session()).person)).not.toBeNull()
  })

  test('is not the last any more once there is a password, and other sessions end with it', async () => {
    const other = new OidcBrowser()
    await other.go({ purpose: 'sign-in' }, sub)
    const { person } = await session()
    expect(await setFirstPassword(await session(), { password: 'Sam Wu and more' })).toMatchObject({
      set: false,
    })
    expect(await setFirstPassword(await session(), { password })).toEqual({ set: true })
    await expect(sessionOf(other.headers)).rejects.toThrow('no session')
    expect(await authenticate({ email, password }, new Headers())).toMatchObject({ signedIn: true })

    expect(await disconnect(await session())).toBe(true)
    expect(await database().session.count({ where: { userId: person.id } })).toBe(1)
    expect(await new OidcBrowser().go({ purpose: 'sign-in' }, sub)).toBe('/products')
    expect(await database().account.count({ where: { userId: person.id } })).toBe(2)
  })

  test('has one password: a first one is not set twice', async () => {
    await setFirstPassword(await session(), { password })
    expect(await setFirstPassword(await session(), { password: 'a lamp that listens' })).toMatchObject({
      set: false,
      problems: [{ code: 'form-problem.has-password' }],
    })
    expect(await authenticate({ email, password }, new Headers())).toMatchObject({ signedIn: true })
  })
})

describe('the first connection', () => {
  test('binds the provider to its issuer: a start with another is refused', async () => {
    const url = process.env.DATABASE_OWNER_URL ?? ''
    await checkIssuer(url, `${provider.issuer}/`)
    await expect(checkIssuer(url, 'https://elsewhere.example/')).rejects.toThrow(
      `set OIDC_ISSUER to ${provider.issuer}/`,
    )
  })

  test('is refused where the database is bound to another issuer', async () => {
    await database().oidcProvider.updateMany({ data: { issuer: 'https://elsewhere.example/' } })
    const session = (await sessionOf(browser.headers)).id
    await expect(browser.go({ purpose: 'connect', session }, sub)).rejects.toThrow('another issuer')
    await database().oidcProvider.updateMany({ data: { issuer: `${provider.issuer}/` } })
  })
})
