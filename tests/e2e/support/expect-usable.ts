import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { onOnePage } from './on-one-page'

/**
 * Checks the current page with axe; besides, nothing scrolls sideways at 320 px, and every
 * target is at least 24 px wide and high, links in running text excepted. Leaves the page wide and light.
 */
export function expectUsable(page: Page): Promise<void> {
  return onOnePage(page, async () => {
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScroll(page, 320)
    await expectNoSmallTargets(page, 320)
    await expectAccessible(page)
    await expectNoSmallTargets(page, 1280)
  })
}

async function expectNoSmallTargets(page: Page, width: number) {
  await expect.poll(() => page.evaluate(findSmallTargets), `${page.url()} at ${width} px`).toEqual([])
}

function findSmallTargets(): string[] {
  const small: string[] = []
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    // A choice is pressed anywhere on its row.
    const target = element.closest('label') ?? element
    const { width, height } = target.getBoundingClientRect()
    const isShown = element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1
    if (!isShown || isInRunningText(target)) continue
    if (width < 24 || height < 24) small.push(`${width} by ${height}: ${target.outerHTML.slice(0, 200)}`)
  }
  return small

  function isInRunningText(target: Element): boolean {
    const around = target.closest('p, li, dd, td, h1, h2, h3, h4')
    const isInline = getComputedStyle(target).display === 'inline'
    return isInline && around !== null && around.textContent.trim() !== target.textContent.trim()
  }
}
