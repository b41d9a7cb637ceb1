import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetProvider } from '@/lib/server/identity/provider/provider'
import { findPersonBy, findSessionBy } from '@/lib/server/identity/session-person'
import { invite } from '@/lib/server/people/invitations'
import { database } from '@/lib/server/world/database'
import { OidcBrowser } from '../support/oidc/oidc-browser'
import { openProvider, type Tampering } from '../support/oidc/open-provider'
import { createOrganisation, createPerson } from '../support/people'
import { setUpApp } from '../support/second-factor'
import { sessionOf, signInAs } from '../support/signed-in'

// Attacks on sign-in through the provider. It is a real one, whose ID tokens some tests change on the way: signed by its own
// key, with one claim that is wrong.

const provider = await openProvider()
Object.assign(process.env, provider.settings, { LOG_LEVEL: 'silent' })

afterAll(async () => {
  await provider.close()
  await database().$disconnect()
})

const signIn = { purpose: 'sign-in' } as const
const refused = (problem: string) => `/sign-in?then=%2Fproducts&provider=${problem}`

beforeEach(() => provider.tamper(null))

/** Somebody who is a member here and known at the provider, by an address that both have verified. */
async function createKnown(name = 'Ada') {
  const person = await createPerson(name, 'owner', await createOrganisation('Lantern Works'))
  await database().user.update({ where: { id: person.id }, data: { emailVerified: true } })
  return { person, sub: addAtProvider(person.email) }
}

function addAtProvider(email: string, isVerified = true): string {
  const sub = randomUUID()
  provider.people.set(sub, { sub, email, email_verified: isVerified, name: 'Somebody' })
  return sub
}

const countSessions = (userId: string) => database().session.count({ where: { userId } })
const countWays = (userId: string) => database().account.count({ where: { userId } })

describe('an ID token', () => {
  test('that is unchanged signs its person in', async () => {
    const { person, sub } = await createKnown()
    provider.tamper({ claims: (claims) => claims })
    const browser = new OidcBrowser()
    expect(await browser.go(signIn, sub)).toBe('/products')
    expect(await findPersonBy(browser.headers)).toMatchObject({ id: person.id })
  })

  test.each<[string, Tampering]>([
    ['with another nonce', { claims: (claims) => ({ ...claims, nonce: 'another' }) }],
    ['without a nonce', { claims: ({ nonce: _, ...claims }) => claims }],
    ['of another issuer', { claims: (claims) => ({ ...claims, iss: 'https://elsewhere.example' }) }],
    ['for another audience', { claims: (claims) => ({ ...claims, aud: 'another-client' }) }],
    [
      'for two audiences, of which the other is authorized',
      { claims: (claims) => ({ ...claims, aud: ['thingworthy', 'another'], azp: 'another' }) },
    ],
    ['that has expired', { claims: (claims) => ({ ...claims, exp: 1_000_000_000 }) }],
    ['signed by a key that the provider does not have', { signing: 'stranger' }],
    ['that nobody signed', { signing: 'none' }],
  ])('%s signs nobody in', async (_, tampering) => {
    const { person, sub } = await createKnown()
    provider.tamper(tampering)
    const browser = new OidcBrowser()
    expect(await browser.go(signIn, sub)).toBe(refused('refused'))
    expect(await findSessionBy(browser.headers)).toBeNull()
    expect(await countSessions(person.id)).toBe(0)
    expect(await countWays(person.id)).toBe(0)
  })
})

describe('the way back from the provider', () => {
  test('works once: its address sent again signs nobody in', async () => {
    const { sub } = await createKnown()
    const browser = new OidcBrowser()
    const query = await browser.answer(await browser.leave(signIn), sub)
    expect((await browser.comeBack(query)).path).toBe('/products')
    expect((await browser.comeBack(query)).path).toBe(refused('ended'))
  })

  test('works once even for a browser that has kept the cookie: the code was used', async () => {
    const { person, sub } = await createKnown()
    const [browser, copy] = [new OidcBrowser(), new OidcBrowser()]
    const url = await browser.leave(signIn)
    copy.takeCookiesOf(browser)
    const query = await browser.answer(url, sub)
    expect((await browser.comeBack(query)).path).toBe('/products')
    expect((await copy.comeBack(query)).path).toBe(refused('ended'))
    expect(await countSessions(person.id)).toBe(1)
  })

  test('works in the browser that left alone: a link with somebody’s code signs no other browser in', async () => {
    const { sub } = await createKnown('Mallory')
    const [mallorys, adas] = [new OidcBrowser(), new OidcBrowser()]
    const query = await mallorys.answer(await mallorys.leave(signIn), sub)
    expect((await adas.comeBack(query)).path).toBe(refused('ended'))
    await adas.leave(signIn)
    expect((await adas.comeBack(query)).path).toBe(refused('ended'))
    expect(await findSessionBy(adas.headers)).toBeNull()
  })

  test('ends after 15 minutes', async () => {
    const { sub } = await createKnown()
    const browser = new OidcBrowser()
    const query = await browser.answer(await browser.leave(signIn), sub)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 })
    expect((await browser.comeBack(query)).path).toBe(refused('ended'))
    vi.useRealTimers()
  })

  test('with a made-up code signs nobody in', async () => {
    const { sub } = await createKnown()
    const browser = new OidcBrowser()
    const query = await browser.answer(await browser.leave(signIn), sub)
    const made = query.replace(/code=[^&]+/, 'code=made-up')
    expect((await browser.comeBack(made)).path).toBe(refused('ended'))
  })

  test('of another provider, as the answer says itself, signs nobody in', async () => {
    const { sub } = await createKnown()
    const browser = new OidcBrowser()
    const query = await browser.answer(await browser.leave(signIn), sub)
    const mixed = query.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Felsewhere.example')
    expect(mixed).not.toBe(query)
    expect((await browser.comeBack(mixed)).path).toBe(refused('refused'))
  })

  test('with a cookie that this installation has not signed signs nobody in', async () => {
    const { sub } = await createKnown()
    const browser = new OidcBrowser()
    const query = await browser.answer(await browser.leave(signIn), sub)
    browser.changeCookie('__Host-thingworthy-provider', (value) => `${value.slice(0, -4)}AAAA`)
    expect((await browser.comeBack(query)).path).toBe(refused('ended'))
  })

  test('after a no there, or while the provider is down, says so', async () => {
    const { sub } = await createKnown()
    const browser = new OidcBrowser()
    expect(await browser.go(signIn, null)).toBe(refused('cancelled'))
    const query = await browser.answer(await browser.leave(signIn), sub)
    provider.setUp(false)
    forgetProvider()
    expect((await browser.comeBack(query)).path).toBe(refused('away'))
    await expect(browser.leave(signIn)).rejects.toThrow('the provider is away')
    provider.setUp(true)
    expect(await browser.go(signIn, sub)).toBe('/products')
  })
})

describe('an address', () => {
  test('that both sides have verified connects, once, and the provider’s own id counts from then on', async () => {
    const { person, sub } = await createKnown()
    expect(await new OidcBrowser().go(signIn, sub)).toBe('/products')
    provider.people.set(sub, { sub, email: 'ada-has-moved@example.org', email_verified: true })
    const browser = new OidcBrowser()
    expect(await browser.go(signIn, sub)).toBe('/products')
    expect(await findPersonBy(browser.headers)).toMatchObject({ id: person.id })
  })

  test('that the provider has not verified opens no account', async () => {
    const { person } = await createKnown()
    const mallory = addAtProvider(person.email, false)
    expect(await new OidcBrowser().go(signIn, mallory)).toBe(refused('unknown'))
    const text = randomUUID()
    provider.people.set(text, { sub: text, email: person.email, email_verified: 'true' as never })
    expect(await new OidcBrowser().go(signIn, text)).toBe(refused('unknown'))
    expect(await countWays(person.id)).toBe(0)
  })

  test('that was not verified here opens no account, which somebody else may have made', async () => {
    const { person, sub } = await createKnown()
    await database().user.update({ where: { id: person.id }, data: { emailVerified: false } })
    expect(await new OidcBrowser().go(signIn, sub)).toBe(refused('unknown'))
    expect(await countWays(person.id)).toBe(0)
  })

  test('that goes to somebody else at the provider does not open the account that is connected', async () => {
    const { person, sub } = await createKnown()
    await new OidcBrowser().go(signIn, sub)
    const successor = addAtProvider(person.email)
    expect(await new OidcBrowser().go(signIn, successor)).toBe(refused('unknown'))
  })

  test('without an account makes none', async () => {
    const stranger = addAtProvider('stranger@example.org')
    expect(await new OidcBrowser().go(signIn, stranger)).toBe(refused('unknown'))
    expect(await database().user.count({ where: { email: 'stranger@example.org' } })).toBe(0)
  })

  test('of a deleted account opens nothing', async () => {
    const { person, sub } = await createKnown()
    await database().user.update({ where: { id: person.id }, data: { deletedAt: new Date() } })
    expect(await new OidcBrowser().go(signIn, sub)).toBe(refused('unknown'))
  })
})

describe('an invitation', () => {
  async function invited(email: string) {
    const { person } = await createKnown()
    const outcome = await invite(person, person.organisation.id, { email, role: 'editor' })
    if (!outcome.invited) throw new Error(JSON.stringify(outcome))
    return { token: outcome.token, organisationId: person.organisation.id }
  }
  const members = (organisationId: string) => database().membership.count({ where: { organisationId } })

  test('is accepted by the verified address it is for', async () => {
    const email = `sam-${randomUUID()}@example.org`
    const { token, organisationId } = await invited(email)
    const browser = new OidcBrowser()
    const sub = addAtProvider(email.toUpperCase())
    expect(await browser.go({ purpose: 'join', token }, sub)).toBe(
      `/organisations/${organisationId}/products`,
    )
    expect(await findPersonBy(browser.headers)).toMatchObject({ email, name: 'Somebody' })
    expect(await database().user.findUnique({ where: { email } })).toMatchObject({ emailVerified: true })
  })

  test.each([
    ['another address', (email: string) => addAtProvider(`not-${email}`)],
    ['its address, unverified', (email: string) => addAtProvider(email, false)],
  ])('is not accepted by %s', async (_, add) => {
    const email = `sam-${randomUUID()}@example.org`
    const { token, organisationId } = await invited(email)
    const path = await new OidcBrowser().go({ purpose: 'join', token }, add(email))
    expect(path).toBe(`/join?token=${token}&provider=other-address`)
    expect(await members(organisationId)).toBe(1)
  })

  test('to an address with an account that is not verified here is not accepted without its password', async () => {
    const noor = await createPerson('Noor', 'viewer', await createOrganisation('Lullaby Devices'))
    const { token, organisationId } = await invited(noor.email)
    const path = await new OidcBrowser().go({ purpose: 'join', token }, addAtProvider(noor.email))
    expect(path).toBe(`/join?token=${token}&provider=has-account`)
    expect(await members(organisationId)).toBe(1)
  })

  test('is accepted once, and by nobody without its token', async () => {
    const email = `sam-${randomUUID()}@example.org`
    const { token, organisationId } = await invited(email)
    const sub = addAtProvider(email)
    await new OidcBrowser().go({ purpose: 'join', token }, sub)
    expect(await new OidcBrowser().go({ purpose: 'join', token }, sub)).toMatch(/provider=invitation-ended$/)
    expect(await new OidcBrowser().go({ purpose: 'join', token: 'made-up' }, sub)).toMatch(
      /invitation-ended$/,
    )
    expect(await members(organisationId)).toBe(2)
  })
})

describe('connecting', () => {
  test('counts in the session that began it', async () => {
    const { person, sub } = await createKnown()
    const browser = new OidcBrowser(await signInAs(person))
    const { id: session } = await sessionOf(browser.headers)
    expect(await browser.go({ purpose: 'connect', session }, sub)).toBe('/account/provider?done=connected')
    expect(await countWays(person.id)).toBe(2)
  })

  test('does nothing in another session, or after its session has ended', async () => {
    const [ada, mallory] = [await createKnown(), await createKnown('Mallory')]
    const adas = new OidcBrowser(await signInAs(ada.person))
    const { id: session } = await sessionOf(adas.headers)
    const mallorys = new OidcBrowser(await signInAs(mallory.person))
    const path = '/account/provider?provider=ended'
    expect(await mallorys.go({ purpose: 'connect', session }, mallory.sub)).toBe(path)
    const query = await adas.answer(await adas.leave({ purpose: 'connect', session }), ada.sub)
    await database().session.deleteMany({ where: { id: session } })
    expect((await adas.comeBack(query)).path).toBe(path)
    expect(await countWays(ada.person.id)).toBe(1)
    expect(await countWays(mallory.person.id)).toBe(1)
  })

  test('takes nobody’s connection away, and gives an account no second one', async () => {
    const [ada, noor] = [await createKnown(), await createKnown('Noor')]
    await new OidcBrowser().go(signIn, ada.sub)
    const noors = new OidcBrowser(await signInAs(noor.person))
    const { id: session } = await sessionOf(noors.headers)
    const connect = { purpose: 'connect', session } as const
    expect(await noors.go(connect, ada.sub)).toBe('/account/provider?provider=taken')
    const [second, third] = [new OidcBrowser(), new OidcBrowser()]
    for (const browser of [second, third]) browser.takeCookiesOf(noors)
    expect(await second.go(connect, noor.sub)).toBe('/account/provider?done=connected')
    const another = addAtProvider('noor-at-work@example.org')
    expect(await third.go(connect, another)).toBe('/account/provider?provider=connected-already')
  })
})

test('with a second factor, the provider alone reaches nothing but its page', async () => {
  const { person, sub } = await createKnown()
  await setUpApp(await sessionOf(new Headers({ cookie: await signInAs(person) })))
  const browser = new OidcBrowser()
  const { path, cookies } = await browser.comeBack(await browser.answer(await browser.leave(signIn), sub))
  expect(path).toBe('/products')
  expect(cookies.map(({ name }) => name)).not.toContain('__Host-thingworthy-device')
  expect(await findSessionBy(browser.headers)).toMatchObject({ needsSecondFactor: true })
  expect(await findPersonBy(browser.headers)).toBeNull()
})

test('an organisation that asks for a second factor is closed to somebody who came by the provider without one', async () => {
  const { person, sub } = await createKnown()
  const { id } = person.organisation
  const browser = new OidcBrowser()
  await browser.go(signIn, sub)
  expect(await findPersonBy(browser.headers)).toMatchObject({ memberships: [{ role: 'owner' }], locked: [] })
  await database().organisation.update({ where: { id }, data: { requiresTwoFactor: true } })
  expect(await findPersonBy(browser.headers)).toMatchObject({ memberships: [], locked: [{ role: 'owner' }] })
})
