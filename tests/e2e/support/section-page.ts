import { expect, type Locator, type Page } from '@playwright/test'

/** Waits until the scripts of a page have taken it over: before that it answers like a page without scripts. */
export async function expectAwake(page: Page): Promise<void> {
  const isAwake = (main: Element) => Object.keys(main).some((key) => key.startsWith('__reactProps'))
  await expect.poll(() => page.getByRole('main').evaluate(isAwake)).toBe(true)
}

/** A question of a section page, by what it asks. */
export function question(page: Page, ask: string): Locator {
  return page.locator('section[data-question]').filter({ hasText: ask })
}

/** The save status of its answer. */
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

/** The note of an answer, in the folded part below it. */
export function note(page: Page, ask: string): Locator {
  return question(page, ask).getByRole('textbox', { name: /^Note/ })
}

/** The remark of an answer, beside its note. */
export function remark(page: Page, ask: string): Locator {
  return question(page, ask).getByRole('textbox', { name: /^Remark/ })
}

/** Fills in the first piece of evidence of an answer, from its address on. */
export async function describeEvidence(page: Page, ask: string): Promise<void> {
  const evidence = question(page, ask).getByRole('group', { name: 'Evidence 1' })
  await evidence.getByLabel('Web address').fill('https://lullaby.example.org/privacy')
  await evidence.getByLabel('Kind').selectOption('A document')
  await evidence.getByLabel('Date it speaks of').fill('2026-03-02')
}

/** How many answers are stored in the browser because they have not reached the server. */
export function waitingChanges(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('thingworthy-saves')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const kept = opening.result
          const count = kept.transaction('saves').objectStore('saves').count()
          count.onerror = () => reject(count.error)
          count.onsuccess = () => resolve(count.result)
          kept.close()
        }
      }),
  )
}
