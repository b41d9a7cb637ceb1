import { linkIn, type MailServer, openMailServer } from '../support/open-mail-server'
import { type AnotherServer, startAnotherServer } from './support/another-server'
import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'
import { ServerCalls } from './support/server-calls'

// A server that sends mail; all other browser tests run on one that does not.

const password = 'a lamp that listens'
const next = 'four kites over water'
let mail: MailServer
let mailing: AnotherServer
let seeding: ServerCalls

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  mail = await openMailServer()
  const settings = { SMTP_URL: mail.url, MAIL_FROM: 'thingworthy@example.org' }
  mailing = await startAnotherServer({ settings })
  seeding = new ServerCalls(mailing)
  // Somebody owns the installation, else every page leads to setting it up.
  await seeding.ask('welcome', { name: 'Grace' })
})

test.afterAll(async () => {
  seeding.close()
  await mailing.stop()
  await mail.close()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    test.beforeEach(() => test.slow())

    test('a person invited by mail joins by the mailed link, and their address is verified', async ({
      page,
      browser,
    }) => {
      const ada = await seeding.ask('welcome', { name: 'Ada' })
      await signIn(page.context(), ada)
      const people = `${mailing.address}/organisations/${ada.person.organisation.id}/people`
      const email = `sam-${crypto.randomUUID()}@example.org`
      await page.goto(people)
      await page.getByLabel('Their email address').fill(email)
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      await expect(page.getByText('An email with a link of its own is on its way')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(page)

      const context = await browser.newContext({ javaScriptEnabled })
      const sams = await context.newPage()
      await sams.goto(await linkTo(email))
      await sams.getByLabel('Your name').fill('Sam Wu')
      await sams.getByLabel('Password').fill(password)
      await sams.getByRole('button', { name: 'Join' }).click()
      await expect(sams).toHaveURL(/\/products$/)
      await context.close()
      await page.goto(people)
      await expect(page.getByRole('link', { name: 'Sam Wu' })).toBeVisible()
      await expect(page.getByText(email).first()).toBeVisible()
      // Ada was seeded, and nobody has verified her address.
      await expect(page.getByText('address not verified')).toHaveCount(1)
    })

    test('a person who forgot their password asks for a link, and sets a new one with it', async ({
      page,
    }) => {
      const { person } = await seeding.ask('welcome', { name: 'Noor' })
      await page.goto(`${mailing.address}/sign-in`)
      await page.getByRole('link', { name: 'Forgot your password?' }).click()
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByLabel('Email address').fill('noor')
      await page.getByRole('button', { name: 'Send the link' }).click()
      await expect(page.getByText('Write an email address such as').first()).toBeVisible()
      await page.getByLabel('Email address').fill(person.email)
      await page.getByRole('button', { name: 'Send the link' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mailbox')
      if (javaScriptEnabled) await expectUsable(page)

      await page.goto(await linkTo(person.email))
      await page.getByLabel('New password').fill(next)
      await page.getByRole('button', { name: 'Set the password' }).click()
      await expect(page.getByText('Your password has changed')).toBeVisible()
      await page.getByLabel('Email address').fill(person.email)
      await page.getByLabel('Password').fill(next)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your password was reset')
    })
  })
}

async function linkTo(address: string): Promise<string> {
  await expect.poll(() => mail.mailsTo(address).length, { timeout: 60_000 }).toBe(1)
  const [received] = mail.mailsTo(address)
  return received ? linkIn(received) : ''
}
