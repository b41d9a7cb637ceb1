import type { Page } from '@playwright/test'

/** Milliseconds before a click, enough for everything that the one before has set off. */
const pause = 300

/** Presses *Next answer* so many times, and then *Previous answer*; gives the milliseconds of each to its repaint. */
export async function stepThrough(page: Page, steps: number): Promise<number[]> {
  await page.bringToFront()
  const times: number[] = []
  for (const name of ['Next answer', 'Previous answer'])
    for (let count = 0; count < steps; count += 1) times.push(await step(page, name))
  return times
}

async function step(page: Page, name: string): Promise<number> {
  const way = page.getByText(name, { exact: true })
  await way.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const { x, y, width, height } = (await way.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.waitForTimeout(pause)
  await page.mouse.down()
  await page.mouse.up()
  await page.waitForFunction(() => window.stepProbe.take() !== null, null, { polling: 50 })
  return (await page.evaluate(() => window.stepProbe.take())) ?? Number.NaN
}
