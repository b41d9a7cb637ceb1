import type { Locator, Page } from '@playwright/test'

/** A question of a section page, by what it asks. */
export function question(page: Page, ask: string): Locator {
  return page.locator('section[data-question]').filter({ hasText: ask })
}

/** How its answer stands. */
export function status(page: Page, ask: string): Locator {
  return question(page, ask).getByRole('status')
}

/** Says something and moves on, which is what saves it. */
export async function answer(page: Page, ask: string, ...words: (string | RegExp)[]): Promise<void> {
  for (const name of words) await choice(page, ask, name).check()
  await page.getByRole('heading', { level: 1 }).click()
}

/** One thing that can be said to it. */
export function choice(page: Page, ask: string, name: string | RegExp): Locator {
  const asked = question(page, ask)
  return asked.getByRole('radio', { name }).or(asked.getByRole('checkbox', { name }))
}
