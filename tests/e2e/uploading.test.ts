import type { Page } from '@playwright/test'
import { expect, test } from './support/people-test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a file that is not there, empty or too long is refused in words that say so', async ({
      page,
      ada,
    }) => {
      await openUpload(page, ada.name)
      await expectRefused(page, 'Choose an assessment file')
      await choose(page, '')
      await expectRefused(page, 'The file nest.yaml is empty')
      await choose(page, 'x'.repeat(8_100_000))
      // With scripts nothing is sent.
      await expectRefused(
        page,
        javaScriptEnabled
          ? 'The file is 8.1 MB; at most 8 MB can be uploaded. Choose a smaller file'
          : 'The file has more than 8000000 bytes.',
      )
    })

    test('a file of another product is taken once that is confirmed', async ({ page, ada }) => {
      await openUpload(page, ada.name)
      await choose(page, 'questionnaire: iot-good-practice@1.0.0\nproduct: Kettle\nrelease: 1.0\n')
      await expectRefused(page, 'The file is of the product “Kettle”; this release is of “Lullaby Nest”.')
      await expect(page.getByText('Choose the file again as well')).toBeVisible({
        visible: !javaScriptEnabled,
      })
      if (!javaScriptEnabled) {
        await page.getByLabel('Upload it to this release anyway').check()
        await expectRefused(page, 'Choose an assessment file')
        await expect(page.getByLabel('Upload it to this release anyway')).toBeChecked()
        await choose(page, 'questionnaire: iot-good-practice@1.0.0\nproduct: Kettle\nrelease: 1.0\n')
      } else await page.getByLabel('Upload it to this release anyway').check()
      await page.getByRole('button', { name: 'Upload the file' }).click()
      await expect(page).toHaveURL(/\/assessments\/[0-9a-f-]{36}$/)
    })

    test('a confirmation does not hold for another file', async ({ page, ada }) => {
      await openUpload(page, ada.name)
      await choose(page, 'questionnaire: iot-good-practice@1.0.0\nproduct: Kettle\n')
      await expectRefused(page, 'The file is of the product “Kettle”')
      await page.getByLabel('Upload it to this release anyway').check()
      await choose(page, 'questionnaire: iot-good-practice@1.0.0\nproduct: Toaster\n')
      await expectRefused(page, 'The file is of the product “Toaster”')
      await expect(page.getByLabel('Upload it to this release anyway')).not.toBeChecked()
    })
  })
}

async function openUpload(page: Page, name: string) {
  await page.goto('/products/new')
  await expect(page.getByText(name, { exact: true })).toBeVisible()
  await page.getByLabel('Name of the product').fill('Lullaby Nest')
  await page.getByRole('button', { name: 'Add the product' }).click()
  await page.getByLabel('Name or number of the release').fill('1.0')
  await page.getByRole('button', { name: 'Add the release' }).click()
  await page.getByRole('link', { name: 'upload an assessment file' }).click()
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
