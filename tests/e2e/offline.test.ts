import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

test.use({ serviceWorkers: 'allow', allowedComplaints: [/ERR_INTERNET_DISCONNECTED|503/] })

test('Ada opens a page while she is offline, reads what to do, and goes on where she wanted to go', async ({
  page,
  ada,
  context,
}) => {
  await page.goto('/products')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'This page cannot be reached' })).toBeVisible()
  await expect(page).toHaveTitle('No connection - Thingworthy')
  await expectUsable(page)
  // The page looks the same after another try: only its arrival tells that it was one.
  const arrival = page.waitForEvent('load')
  await page.getByRole('link', { name: 'Try again' }).click()
  await arrival
  await expect(page.getByRole('heading', { name: 'This page cannot be reached' })).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.getByText(ada.email)).toBeVisible()
  await expect(page).toHaveURL(/\/account$/)
})

test('nothing is kept in the browser but the page for being offline', async ({ page, ada }) => {
  await page.goto('/products')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto('/account')
  await expect(page.getByText(ada.email)).toBeVisible()
  await expect.poll(() => page.evaluate(pathsKept)).toEqual(['/offline'])
})

async function pathsKept(): Promise<string[]> {
  const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
  const requests = (await Promise.all(stores.map((store) => store.keys()))).flat()
  return requests.map(({ url }) => new URL(url).pathname).filter((path) => !path.startsWith('/_next/static/'))
}
