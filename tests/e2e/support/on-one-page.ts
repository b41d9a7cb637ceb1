import type { Page } from '@playwright/test'

/** What the browser says of a document that goes away while something is asked of it. */
const gone = /Execution context was destroyed|Cannot read properties of null|axe is not defined|navigating/
const mostPages = 5

/**
 * Checks one page from start to end: a click returns before the browser has gone where the link leads, so a check that
 * another page came into is made again there.
 */
export async function onOnePage(page: Page, check: () => Promise<void>): Promise<void> {
  for (let pages = 1; ; pages++) {
    await page.waitForLoadState('load')
    const address = page.url()
    const failure = await check().then(
      () => null,
      (error: unknown) => ({ error }),
    )
    const hasLeft = page.url() !== address || (failure && gone.test(String(failure.error)))
    if (hasLeft && pages < mostPages) continue
    if (failure) throw failure.error
    return
  }
}
