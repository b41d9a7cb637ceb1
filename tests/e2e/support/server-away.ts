import type { Page } from '@playwright/test'

const away = new WeakSet<Page>()

/** No save of this page reaches the server from now on. */
export async function takeServerAway(page: Page): Promise<void> {
  away.add(page)
  await page.route(/\/api\/(assessments|reviews)\//, (route) =>
    away.has(page) ? route.abort() : route.fallback(),
  )
}

/**
 * Saves reach the server again, and the page hears that it is connected. The rule stays in place: taking it away
 * while a save is on its way can leave that save without any answer.
 */
export async function returnServer(page: Page): Promise<void> {
  away.delete(page)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}
