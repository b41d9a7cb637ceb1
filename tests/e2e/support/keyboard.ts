import { expect, type Locator, type Page } from '@playwright/test'

const farthest = 250

/**
 * Presses Tab until the focus is on `target`. At every stop the focus must be on an element that is rendered
 * and in view; once it may leave the page at its end and begin again, as it does by way of the browser.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  let hasBegunAgain = false
  for (let stop = 0; stop < farthest; stop++) {
    await page.keyboard.press('Tab')
    const wanted = await target.elementHandle()
    const { isWanted, what, ...focus } = await page.evaluate(lookAtFocus, wanted)
    if (!focus.isSomewhere && !hasBegunAgain) {
      hasBegunAgain = true
      continue
    }
    expect(focus, `the focus at ${what}`).toEqual({ isSomewhere: true, isDrawn: true, isInSight: true })
    if (isWanted) return
  }
  throw new Error(`Tab did not reach ${target} in ${farthest} stops.`)
}

/** Goes to something with Tab and presses it. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Goes to a text field with Tab and types. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** What somebody who does not use a mouse knows of where they are; `what` is for the reader of a failure. */
function lookAtFocus(wanted: Node | null) {
  const focused = document.activeElement
  const rect = focused?.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(focused ?? document.body)
  // The button inside a field for a date has the focus to itself, and a ring of the browser's own.
  const isInside = focused !== null && !focused.matches(':focus')
  return {
    isWanted: focused === wanted,
    isSomewhere: focused !== null && focused !== document.body,
    isDrawn: isInside || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3),
    isInSight:
      rect !== undefined &&
      rect.bottom > 0 &&
      rect.top < innerHeight &&
      rect.right > 0 &&
      rect.left < innerWidth,
    what: focused?.outerHTML.slice(0, 200),
  }
}
