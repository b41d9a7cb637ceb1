import type { Page } from '@playwright/test'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

const password = 'a lamp that listens'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    const check = (page: Page) => (javaScriptEnabled ? expectUsable(page) : Promise.resolve())

    test('Noor changes her name and address, takes her data along and deletes her account', async ({
      page,
      ada,
      server,
    }) => {
      test.slow()
      await page.goto('/account/delete')
      await check(page)
      await page.getByRole('button', { name: 'Delete my account for good' }).click()
      await expect(page.getByText('You are the only owner of').first()).toBeVisible()
      await check(page)

      const noor = await server.ask('welcome', {
        name: 'Noor',
        role: 'editor',
        organisation: ada.organisation,
      })
      await page.context().clearCookies()
      await signIn(page, noor.person.email)
      await expect(page).toHaveURL(/\/products$/)
      await page.goto('/account')
      await page.getByRole('link', { name: 'Your name on Thingworthy' }).click()
      await check(page)
      await page.getByLabel('Your name').fill('Noor Haddad')
      await page.getByRole('button', { name: 'Save your name' }).click()
      await expect(page.getByText('Your name was saved')).toBeVisible()
      await page.getByRole('link', { name: 'Your email address' }).click()
      await check(page)
      await page.getByLabel('New email address').fill(ada.email)
      await page.getByRole('button', { name: 'Change the address' }).click()
      await expect(page.getByText('This address cannot be used').first()).toBeVisible()
      await check(page)
      const email = `noor-${crypto.randomUUID()}@example.org`
      await page.getByLabel('New email address').fill(email)
      await page.getByRole('button', { name: 'Change the address' }).click()
      await expect(page.getByText('Your address has changed')).toBeVisible()
      await expect(page.getByText(`Your address is ${email}`)).toBeVisible()
      await page.goto('/prove-address?token=made-up')
      await check(page)
      await page.getByRole('button', { name: 'Confirm that this address is mine' }).click()
      await expect(page.getByText('This link was used')).toBeVisible()

      await page.goto('/account/data')
      await check(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download your data' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('thingworthy-account.json')
      await page.getByRole('link', { name: 'Read what goes and what stays' }).click()
      await server.ask('ageSessions', { person: { email } })
      await page.getByRole('button', { name: 'Delete my account for good' }).click()
      await page.getByLabel('Your password').fill(password)
      await page.getByRole('button', { name: 'Delete my account for good' }).click()
      await expect(page.getByText('Your account was deleted')).toBeVisible()
      await signIn(page, email)
      await expect(page.getByText('Email address or password is incorrect').first()).toBeVisible()
    })
  })
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
