import type { Locator } from '@playwright/test'
import { expect, test } from './support/people-test'

test('A product with a Hebrew name leaves the words and numbers beside it in their order', async ({
  page,
  ada,
}) => {
  await page.goto('/products/new')
  await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
  const name = page.getByLabel('Name of the product')
  await name.fill('מצלמה 5')
  await page.getByLabel('Maker').fill('חברת נסט')

  await test.step('is typed from right to left', async () => {
    expect(await name.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl')
  })

  await page.getByRole('button', { name: 'Add the product' }).click()
  await page.getByLabel('Name or number of the release').fill('1.0')
  await page.getByRole('button', { name: 'Add the release' }).click()

  await test.step('is before its release on the pages of the release', async () => {
    const over = page.getByRole('main').locator('p', { hasText: 'מצלמה 5, 1.0' })
    await expect(over).toBeVisible()
    await expectInOrder(over.getByText('מצלמה 5', { exact: true }), over.getByText('1.0', { exact: true }))
  })
})

/** On the same line, the first wholly before the second as one reads English. */
async function expectInOrder(first: Locator, second: Locator) {
  const [one, other] = [await first.boundingBox(), await second.boundingBox()]
  if (!one || !other) throw new Error('One of the words is not shown.')
  expect(one.x + one.width).toBeLessThanOrEqual(other.x)
}
