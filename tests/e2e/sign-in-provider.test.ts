import type { Browser, Page } from '@playwright/test'
import { openProvider, type TestProvider } from '../support/oidc/open-provider'
import { type AnotherServer, startAnotherServer } from './support/another-server'
import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'
import { ServerCalls } from './support/server-calls'

// A server whose people may sign in at a provider; all other browser tests run on one without.

const password = 'a lamp that listens'
const next = 'four kites over water'
let provider: TestProvider
let server: AnotherServer
let seeding: ServerCalls

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  provider = await openProvider()
  server = await startAnotherServer({ settings: provider.settings })
  seeding = new ServerCalls(server)
  // Somebody owns the installation, else every page leads to setting it up.
  await seeding.ask('welcome', { name: 'Grace' })
})

test.afterAll(async () => {
  seeding.close()
  await server.stop()
  await provider.close()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(
    javaScriptEnabled ? 'with scripts, at a provider that is down' : 'without scripts, at one that is down',
    () => {
      test.use({ javaScriptEnabled })

      test('Ada reads that it does not answer, and signs in with her password', async ({ page }) => {
        provider.setUp(false)
        const { person } = await seeding.ask('welcome', { name: 'Ada' })
        await page.goto(`${server.address}/sign-in?then=/inbox`)
        if (javaScriptEnabled) await expectUsable(page)
        await page.getByRole('button', { name: 'Sign in with Example ID' }).click()
        await expect(page.getByText('Example ID does not answer at present')).toBeVisible()
        if (javaScriptEnabled) await expectUsable(page)
        await page.getByLabel('Email address').fill(person.email)
        await page.getByLabel('Password', { exact: true }).fill(password)
        await page.getByRole('button', { name: 'Sign in', exact: true }).click()
        await expect(page).toHaveURL(`${server.address}/inbox`)
        provider.setUp(true)
      })
    },
  )
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    test.beforeEach(() => test.slow())
    const check = (page: Page) => (javaScriptEnabled ? expectUsable(page) : Promise.resolve())

    test('Sam joins at the provider, confirms there what they invite, and signs in again', async ({
      page,
      browser,
    }) => {
      const { person } = await seeding.ask('welcome', { name: 'Ada' })
      const { name, email } = addPerson('Sam')
      await page.goto(server.address + (await seeding.ask('invitationPath', { person, email })))
      await check(page)
      await page.getByRole('button', { name: 'Join with Example ID' }).click()
      await page.getByRole('button', { name: `I am ${name}` }).click()
      await expect(page).toHaveURL(/\/organisations\/[^/]+\/products$/)

      await page.goto(`${server.address}/organisations/${person.organisation.id}/people`)
      await page.getByLabel('Their email address').fill('noor@example.org')
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      await expect(page.getByText('confirm with Example ID that it is you').first()).toBeVisible()
      await check(page)
      const [tab] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: 'Confirm with Example ID in a new tab' }).click(),
      ])
      await check(tab)
      await tab.getByRole('button', { name: 'Confirm with Example ID' }).click()
      await tab.getByRole('button', { name: `I am ${name}` }).click()
      await expect(tab.getByRole('heading', { level: 1 })).toHaveText('You have confirmed that it is you')
      await check(tab)
      await expect(page.getByLabel('Their email address')).toHaveValue('noor@example.org')
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      await expect(page.getByText('noor@example.org').first()).toBeVisible()
      await expect(page.getByText('confirm with Example ID that it is you')).toHaveCount(0)

      const other = await newPage(browser, javaScriptEnabled)
      await other.goto(`${server.address}/inbox`)
      await other.getByRole('button', { name: 'Sign in with Example ID' }).click()
      await other.getByRole('button', { name: `I am ${name}` }).click()
      await expect(other).toHaveURL(/\/inbox$/)
      await other.goto(`${server.address}/account/provider`)
      await expect(other.getByText('this is your only way to sign in')).toBeVisible()
      await check(other)

      await page.goto(`${server.address}/account`)
      await check(page)
      await page.getByLabel('New password').fill(next)
      await page.getByRole('button', { name: 'Set a password' }).click()
      await expect(page.getByText('Your password is set')).toBeVisible()
      await check(page)
      await page.getByRole('link', { name: 'Sign in with Example ID' }).click()
      await page.getByRole('button', { name: 'Disconnect Example ID' }).click()
      await expect(page.getByText('not connected with Example ID any more')).toBeVisible()
      await check(page)
    })

    test('Ada connects her account, and somebody without one learns that they have none', async ({
      page,
      browser,
    }) => {
      const ada = await seeding.ask('welcome', { name: 'Ada' })
      const { name } = addPerson('Ada')
      await signIn(page.context(), ada)
      await page.goto(`${server.address}/account/provider`)
      await check(page)
      await page.getByRole('button', { name: 'Connect with Example ID' }).click()
      await page.getByRole('button', { name: 'Nobody', exact: true }).click()
      await expect(page.getByText('You ended the sign-in at Example ID')).toBeVisible()
      await check(page)
      await page.getByRole('button', { name: 'Connect with Example ID' }).click()
      await page.getByRole('button', { name: `I am ${name}` }).click()
      await expect(page.getByText('Your account is connected with Example ID').first()).toBeVisible()
      await check(page)

      const other = await newPage(browser, javaScriptEnabled)
      const stranger = addPerson('Nobody')
      await other.goto(`${server.address}/sign-in`)
      await other.getByRole('button', { name: 'Sign in with Example ID' }).click()
      await other.getByRole('button', { name: `I am ${stranger.name}` }).click()
      await expect(other.getByText('opens no account here')).toBeVisible()
      await check(other)
    })
  })
}

/** Somebody whom the provider knows, by a name of their own. */
function addPerson(called: string): { name: string; email: string } {
  const sub = crypto.randomUUID()
  const name = `${called} ${sub.slice(0, 8)}`
  const email = `${sub}@example.org`
  provider.people.set(sub, { sub, email, email_verified: true, name })
  return { name, email }
}

async function newPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled })).newPage()
}
