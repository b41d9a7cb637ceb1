import type { Page } from '@playwright/test'
import { expect, test } from './support/people-test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a file that is not there, empty or too long is refused in words that say so', async ({
      page,
      ada,
    }) => {
      await page.goto('/products/new')
      await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
      await page.getByLabel('Name of the product').fill('Lullaby Nest')
      await page.getByRole('button', { name: 'Add the product' }).click()
      await page.getByLabel('Name or number of the release').fill('1.0')
      await page.getByRole('button', { name: 'Add the release' }).click()
      await page.getByRole('link', { name: 'upload an assessment file' }).click()
      await expectRefused(page, 'Choose an assessment file')
      await choose(page, '')
      await expectRefused(page, 'The file nest.yaml is empty')
      await choose(page, 'x'.repeat(8_100_000))
      await expectRefused(page, 'The file has more than 8000000 bytes.')
    })
  })
}

async function choose(page: Page, text: string) {
  const buffer = Buffer.from(text)
  await page.getByLabel('Assessment file').setInputFiles({ name: 'nest.yaml', mimeType: 'text/yaml', buffer })
}

async function expectRefused(page: Page, words: string) {
  await page.getByRole('button', { name: 'Upload the file' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toContainText(words)
}
