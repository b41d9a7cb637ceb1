import type { Page } from '@playwright/test'
import type { ClickTimes } from './click-probe'
import type { Measured } from './open-measured'

/** One click: how the page answered it, and milliseconds of its main thread until it was quiet again. */
export type ClickFigures = ClickTimes & { work: number }

/** A choice: the name that the choices of its question share, and its place among them. */
export type Field = { name: string; index: number }

/** Clicks one choice after the other, at the pace of a person who knows the answers. */
export async function clickAll(measured: Measured, fields: readonly Field[]): Promise<ClickFigures[]> {
  await measured.page.bringToFront()
  const figures: ClickFigures[] = []
  for (const field of fields) figures.push(await click(measured, field))
  return figures
}

async function click({ page, work }: Measured, field: Field): Promise<ClickFigures> {
  const { x, y } = await middleOf(page, field)
  await page.mouse.move(x, y)
  await page.waitForTimeout(pause)
  const before = await work()
  await page.mouse.down()
  await page.mouse.up()
  await page.waitForTimeout(pause)
  const after = await work()
  await page.waitForFunction(() => window.clickProbe.take() !== null, null, { polling: pause })
  const times = await page.evaluate(() => window.clickProbe.take())
  if (!times) throw new Error(`Nothing was seen of the click on ${field.name} ${field.index}.`)
  return { ...times, work: after - before }
}

function middleOf(page: Page, field: Field): Promise<{ x: number; y: number }> {
  return page.evaluate(({ name, index }) => {
    const element = document.getElementsByName(name)[index]
    element?.scrollIntoView({ block: 'center' })
    const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
    return { x: x + width / 2, y: y + height / 2 }
  }, field)
}

/** Milliseconds before and after a click, enough for everything that it sets off. */
const pause = 400
