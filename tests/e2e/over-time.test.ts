// What a product was over its releases: a line for each, a chart of levels, and two of them beside each other.

import type { Page } from '@playwright/test'
import type { Member } from '@/lib/server/identity/person'
import { babyMonitorFile } from './support/baby-monitor'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

test.beforeEach(() => test.slow())

async function openExample(page: Page, ada: Member): Promise<void> {
  await page.goto(`/organisations/${ada.organisation.id}/products`)
  await page.getByRole('button', { name: 'Open the example' }).click()
  await page.waitForURL(/\/products\/[0-9a-f-]+$/)
}

test('Ada sees the levels of each release in a table and in a chart, on a wide page and on a narrow one', async ({
  page,
  ada,
}) => {
  await openExample(page, ada)
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 900 })
    const table = page.getByRole('table', { name: 'What the latest submission of each release says' })
    await expect(table.getByRole('rowheader')).not.toHaveCount(0)
    await expect(table.getByRole('row').nth(1).getByRole('cell').first()).toContainText('Level')
    await expect(page.getByRole('img', { name: /^Levels: Claimed in/ })).toBeVisible()
    await expectUsable(page)
  }
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('Ada compares two submissions of a product, and one with itself', async ({ page, ada }) => {
      await openExample(page, ada)
      await page.getByRole('link', { name: 'Compare releases and submissions' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible()
      await expect(page.getByRole('table', { name: 'Overall level' })).toBeVisible()
      await expect(page.getByRole('table', { name: 'Level and points of each section' })).toBeVisible()
      const [first, second] = [page.getByLabel('First'), page.getByLabel('Second')]
      expect(await first.inputValue()).not.toBe(await second.inputValue())
      await first.selectOption(await second.inputValue())
      await page.getByRole('button', { name: 'Show the comparison' }).click()
      await expect(page.getByText('No answer differs.')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(page)
    })

    test('a comparison with what is not there says so, and offers the rest', async ({ page, ada }) => {
      await openExample(page, ada)
      await page.goto(`${page.url()}/compare?before=nothing`)
      await expect(page.getByText('What you chose is not there any more.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Show the comparison' })).toBeVisible()
    })
  })
}

test('the report of a later release says what changed since the last submission; that of the first has none before it', async ({
  page,
  ada,
}) => {
  await openExample(page, ada)
  const product = page.url()
  const reports = page.getByRole('link', { name: /^Report of submission/ })
  await reports.first().click()
  await expect(page.getByRole('heading', { name: 'What changed since the last submission' })).toBeVisible()
  await expectUsable(page)
  await page.getByRole('link', { name: 'See the whole comparison' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible()
  await page.goto(product)
  await reports.last().click()
  await expect(page.getByRole('link', { name: 'Compare with another submission' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What changed since the last submission' })).toHaveCount(0)
})

test('Ada reads the plan of a product over its releases, and downloads it', async ({ page, ada, server }) => {
  const empty = await server.ask('draft', { person: ada })
  await page.goto(`/products/${empty.productId}/plan`)
  await expect(page.getByText('Nothing is planned yet.')).toBeVisible()
  await expectUsable(page)
  const { productId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  await page.goto(`/products/${productId}`)
  await page.getByRole('link', { name: 'Plan of the product' }).click()
  await expect(page.getByRole('table').getByRole('cell', { name: 'Jonas and Priya' })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 900 })
  await expectUsable(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the plan as a table (CSV)' }).click()
  expect((await download).suggestedFilename()).toBe('plan.csv')
})
