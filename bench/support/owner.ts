import type { Page } from '@playwright/test'
import type { Instance } from './start-instance'

const owner = {
  name: 'Ada',
  organisation: 'Cradle Ltd',
  email: 'ada@example.org',
  password: 'four words nobody guesses',
}

/** Uses the one-time code up; the page is signed in afterwards. */
export async function setUpOwner(page: Page, { address, setupCode }: Instance): Promise<void> {
  await page.goto(`${address}/setup`)
  await page.fill('#code', setupCode)
  for (const [field, value] of Object.entries(owner)) await page.fill(`#${field}`, value)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL('**/products')
}

export async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.fill('#email', owner.email)
  await page.fill('#password', owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/products')
}
