import { expectUsable } from './support/expect-usable'
import { owner } from './support/owner'
import { expect, test } from './support/test'

// The first page a new installation asks for; every other test starts signed in as the person made here.
test('Ada makes the first account with the code from the console', async ({ page }) => {
  test.slow()
  await page.goto('/setup')
  await expectUsable(page)
  await page.getByLabel('Set-up code').fill('not the one')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused()
  await expectUsable(page)
  await page.getByLabel('Set-up code').fill(process.env.SETUP_CODE ?? '')
  await page.getByLabel('Your name').fill(owner.name)
  await page.getByLabel('Your organisation').fill(owner.organisation)
  await page.getByLabel('Email address').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await expect(page).toHaveURL(/\/products$/)
  await page.context().storageState({ path: 'test-results/owner.json' })
})
