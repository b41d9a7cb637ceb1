import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { onOnePage } from './on-one-page'

/** Rules about colours alone; they take longer than all others together. */
const rulesOfColours = ['color-contrast', 'link-in-text-block']
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Checks the current page with axe (WCAG 2.2 AA and its good practices): all rules when wide and light; when narrow, the colours
 * while dark, and what depends on the layout while light, at the least width. Horizontal scrolling fails. Leaves the page wide and light.
 */
export function expectAccessible(page: Page): Promise<void> {
  return onOnePage(page, () => checkLooks(page))
}

async function checkLooks(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 900 })
  await expectNoSidewaysScroll(page, 390)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolations(page, '390 px, dark', { runOnly: rulesOfColours })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoViolations(page, '320 px, light', { runOnly: tags, without: rulesOfColours })
  await page.setViewportSize({ width: 1280, height: 900 })
  await expectNoSidewaysScroll(page, 1280)
  await expectNoViolations(page, '1280 px, light', { runOnly: tags })
}

/** A page is laid out again after its window has changed, and when its fonts have arrived. */
export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  const widthNow = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(widthNow, `${page.url()} is wider than ${width} px`).toBeLessThanOrEqual(width)
}

type Rules = { runOnly: string[]; without?: string[] }

async function expectNoViolations(page: Page, state: string, rules: Rules) {
  const found = (await violationsOf(page, rules)).flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  )
  expect(found, `${page.url()} at ${state}`).toEqual([])
}

/**
 * Loads axe once for each page. The builder of @axe-core/playwright loads it for each check, which takes longer than
 * the check of most pages, and merges the results of frames, of which the application has none.
 */
async function violationsOf(page: Page, { runOnly, without = [] }: Rules): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]))
  return page.evaluate(async (options) => (await window.axe.run(options)).violations, {
    resultTypes: ['violations' as const],
    runOnly,
    rules,
  })
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
