import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const widths = [1280, 390]
/** Dark pages differ from light ones in colours alone. */
const rulesOfColours = ['color-contrast', 'link-in-text-block']
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Checks the current page with axe (WCAG 2.2 AA and its good practices): wide and narrow, light
 * and dark. Horizontal scrolling fails. Leaves the page wide and light.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const width of [...widths].reverse()) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page, width)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectNoViolations(page, `${width} px, dark`, { runOnly: rulesOfColours })
    await page.emulateMedia({ colorScheme: 'light' })
    await expectNoViolations(page, `${width} px, light`, { runOnly: tags })
  }
}

/** A page is laid out again after its window has changed, and when its fonts have arrived. */
export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  const widthNow = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(widthNow, `${page.url()} is wider than ${width} px`).toBeLessThanOrEqual(width)
}

async function expectNoViolations(page: Page, state: string, { runOnly }: { runOnly: string[] }) {
  const violations = await violationsOf(page, runOnly)
  const found = violations.flatMap(({ id, help, nodes }) =>
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
async function violationsOf(page: Page, runOnly: string[]): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const results = await window.axe.run({ resultTypes: ['violations'], runOnly: rules })
    return results.violations
  }, runOnly)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
