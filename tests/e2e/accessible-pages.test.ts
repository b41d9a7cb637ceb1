import { expectAccessible } from './support/expect-accessible'
import { test } from './support/test'

test.describe('to somebody who is not signed in', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  for (const path of ['/', '/sign-in']) {
    test(`${path} is accessible, wide and narrow, light and dark`, async ({ page }) => {
      await page.goto(path)
      await expectAccessible(page)
    })
  }
})

test.describe('to Ada', () => {
  for (const path of ['/products', '/products/new', '/account']) {
    test(`${path} is accessible, wide and narrow, light and dark`, async ({ page }) => {
      await page.goto(path)
      await expectAccessible(page)
    })
  }

  test.describe('a page that is not there', () => {
    test.use({ allowedComplaints: [/status of 404/] })

    test('is accessible, wide and narrow, light and dark', async ({ page }) => {
      await page.goto('/no-such-page')
      await expectAccessible(page)
    })
  })
})
