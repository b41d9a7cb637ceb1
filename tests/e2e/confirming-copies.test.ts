import { babyMonitorFile } from './support/baby-monitor'
import { expect, test } from './support/people-test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('copied answers are listed before submission, and a section of them is confirmed at once', async ({
      page,
      ada,
      server,
    }) => {
      const from = await server.ask('draft', { person: ada, file: babyMonitorFile() })
      await page.goto(`/products/${from.productId}/releases/new`)
      await page.getByLabel('Name or number of the release').fill('2.0')
      await page.getByRole('button', { name: 'Add the release' }).click()
      await page.getByText('An older version').click()
      await page.locator('input[value="iot-good-practice@1.0.0"]').check()
      await page.locator(`input[name="from"][value="${from.assessmentId}"]`).check()
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await expect(page).toHaveURL(/\/assessments\/[^/]+$/)

      await page.goto(`${page.url()}/check`)
      const copies = page.getByRole('region', { name: 'Copied answers to confirm' })
      const buttons = copies.getByRole('button', { name: /^Confirm / })
      const sections = await buttons.count()
      expect(sections).toBeGreaterThan(1)
      for (let left = sections; left > 0; left--) {
        await buttons.first().click()
        await expect(buttons).toHaveCount(left - 1)
      }
      await expect(copies).toHaveCount(0)
    })
  })
}
