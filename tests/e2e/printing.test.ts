import type { Page } from '@playwright/test'
import { openPdf, pageTexts } from '../support/read-pdf'
import { babyMonitorFile } from './support/baby-monitor'
import { expect, test } from './support/people-test'

test('a filtered section prints each question whole: no page ends between what is asked and its answers', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  await page.goto(`/assessments/${assessmentId}/sections/security?knows=engineering`)
  await expect(page.locator('section[data-question]').first()).toBeVisible()
  const asked = await page.locator('section[data-question]').count()
  const pages = await print(page)
  const placesOf = (text: string) => text.match(/Question \d+ of \d+/g)?.length ?? 0
  expect(pages.map(placesOf).reduce((sum, each) => sum + each)).toBe(asked)
  for (const text of pages) expect(text.match(/Don’t know yet/g)?.length ?? 0).toBe(placesOf(text))
})

test('a printed report adds each section up once, and its efforts add up as shown', async ({ page, ada }) => {
  await page.goto('/products')
  await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Open the example' }).click()
  await page.getByRole('link', { name: 'Report of submission 1' }).first().click()
  await expect(page.getByRole('article')).toContainText('What counts and why')

  const pages = await print(page)
  expect(pages.join('').match(/Total/g)).toHaveLength(6)

  const total = await page.getByText(/^The least effort that leads to/).textContent()
  const steps = page.getByRole('table', { name: 'Answers that would be enough' }).locator('td:last-child')
  await page.getByText(/^\d+ answers that would be enough$/).click()
  await expect(steps.first()).toBeVisible()
  const efforts = (await steps.allInnerTexts()).map(toHundredths)
  expect(efforts.reduce((sum, each) => sum + each)).toBe(
    toHundredths(/: ([\d.]+) units/.exec(total ?? '')?.[1] ?? ''),
  )
})

/** "4.60" → 460. Both places must be there, or something was cut. */
function toHundredths(text: string): number {
  expect(text).toMatch(/^\d+\.\d\d$/)
  return Number(text.replace('.', ''))
}

/** The text of each page, on paper. */
async function print(page: Page): Promise<string[]> {
  return pageTexts(await openPdf(Uint8Array.from(await page.pdf({ format: 'A4' }))))
}
