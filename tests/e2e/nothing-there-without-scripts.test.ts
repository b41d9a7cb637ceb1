import { randomUUID } from 'node:crypto'
import { expect, test } from './support/people-test'

test.use({ javaScriptEnabled: false, allowedComplaints: [/404/] })

for (const kind of ['products', 'assessments', 'reports']) {
  test(`an address below /${kind} with nothing behind it says so without scripts`, async ({ page, ada }) => {
    const response = await page.goto(`/${kind}/${randomUUID()}`)
    expect(response?.status(), ada.name).toBe(404)
    await expect(page).toHaveTitle('Page not found - Thingworthy')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
    await expect(page.getByRole('link', { name: 'Go to your products' })).toHaveAttribute('href', '/products')
  })
}
