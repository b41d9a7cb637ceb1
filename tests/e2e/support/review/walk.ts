import type { Page } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import type { Hands } from '../hands'

/** One walk of a review: the team and its auditor, each at a page of their own. */
export type Walk = {
  hands: Hands
  hasScripts: boolean
  team: Page
  auditor: Page
}

/** A question with a red line, and another one, by what they ask. */
export const asks = {
  facts: 'Who can read the facts that people rely on when they use your product?',
  incidents: 'What happens when someone attacks your product or service, or data leak from it?',
}

/** Opens a page and checks it with axe, which without scripts has nothing to run in; the pages are the same. */
export async function visit({ hasScripts }: Walk, page: Page, address: string): Promise<void> {
  await page.goto(address)
  await check(hasScripts, page)
}

export async function check(hasScripts: boolean, page: Page): Promise<void> {
  if (hasScripts) await expectAccessible(page)
}

/** Presses a link and waits for its page, which is checked with axe. */
export async function follow({ hands, hasScripts }: Walk, page: Page, name: string | RegExp): Promise<void> {
  const before = page.url()
  await hands.press(page, page.getByRole('link', { name }).first())
  await page.waitForURL((url) => url.href !== before)
  await check(hasScripts, page)
}

/** Presses a button, and waits for what comes after it. */
export async function press({ hands }: Walk, page: Page, name: string): Promise<void> {
  await hands.press(page, page.getByRole('button', { name, exact: true }))
}
