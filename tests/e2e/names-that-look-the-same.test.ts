import { expect, test } from './support/people-test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a product and a release that look like another are refused with a link to it', async ({
      page,
      ada,
    }) => {
      await page.goto('/products/new')
      await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
      await page.getByLabel('Name of the product').fill('Lullaby Nest')
      await page.getByRole('button', { name: 'Add the product' }).click()
      await page.getByLabel('Name or number of the release').fill('1.0')
      await page.getByRole('button', { name: 'Add the release' }).click()
      await expect(page).toHaveURL(/\/start$/)

      await page.goto('/products/new')
      await page.getByLabel('Name of the product').fill('Lullaby\u00a0\u200bＮest')
      await page.getByRole('button', { name: 'Add the product' }).click()
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
      await expect(summary).toContainText('There is a product “Lullaby Nest” already.')
      await summary.getByRole('link', { name: 'Open the product' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lullaby Nest')

      await page.goto(`${page.url()}/releases/new`)
      await page.getByLabel('Name or number of the release').fill('１.0')
      await page.getByRole('button', { name: 'Add the release' }).click()
      await expect(summary).toContainText('This product has a release “1.0” already.')
      await summary.getByRole('link', { name: 'Open the release' }).click()
      await expect(page).toHaveURL(/\/releases\/[0-9a-f-]{36}$/)
    })
  })
}
