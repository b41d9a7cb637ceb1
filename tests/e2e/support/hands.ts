import { expect, type Locator, type Page } from '@playwright/test'
import { tabTo } from './keyboard'

/** The acts of somebody at a page, done with the mouse or with the keyboard alone. */
export type Hands = {
  press: (page: Page, target: Locator) => Promise<void>
  write: (page: Page, field: Locator, text: string) => Promise<void>
  /** Ticks a box, or chooses a radio button. */
  tick: (page: Page, box: Locator) => Promise<void>
  /** Chooses from a list by the words of the choice. */
  pick: (page: Page, list: Locator, words: string) => Promise<void>
  /** Gives a day, YYYY-MM-DD. */
  date: (page: Page, field: Locator, day: string) => Promise<void>
}

export const mouse: Hands = {
  press: (_, target) => target.click(),
  write: (_, field, text) => field.fill(text),
  tick: (_, box) => box.check(),
  pick: async (_, list, words) => void (await list.selectOption(words)),
  date: (_, field, day) => field.fill(day),
}

export const keyboard: Hands = {
  press: async (page, target) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  },
  write: async (page, field, text) => {
    await tabTo(page, field)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  },
  tick: tickByKeyboard,
  pick: async (page, list, words) => {
    await tabTo(page, list)
    await page.keyboard.type(words)
    await expect(list.locator('option:checked')).toHaveText(words)
  },
  date: async (page, field, day) => {
    await tabTo(page, field)
    const [year = '', month = '', date = ''] = day.split('-')
    await page.keyboard.type(`${month}${date}${year}`)
    await expect(field).toHaveValue(day)
  },
}

async function tickByKeyboard(page: Page, box: Locator): Promise<void> {
  if ((await box.getAttribute('type')) !== 'radio') {
    await tabTo(page, box)
    await page.keyboard.press('Space')
    await expect(box).toBeChecked()
    return
  }
  await tabTo(page, await entryOfGroup(page, box))
  await page.keyboard.press('Space')
  while (!(await box.isChecked())) await page.keyboard.press('ArrowDown')
}

/** Where Tab enters the group of a radio button: at the one that is chosen, else at the first. */
async function entryOfGroup(page: Page, radio: Locator): Promise<Locator> {
  const name = await radio.getAttribute('name')
  const group = page.locator(`input[type=radio][name="${name}"]`)
  const chosen = group.and(page.locator(':checked'))
  return (await chosen.count()) > 0 ? chosen : group.first()
}
