import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import readSheet from 'read-excel-file/node'
import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'

const firstNames = (page: Page) =>
  page
    .getByRole('rowheader')
    .evaluateAll((headers) => headers.map((each) => each.querySelector('a')?.textContent))

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a portfolio is filtered, sorted and downloaded, and leads to product and report', async ({
      page,
      ada,
      server,
    }) => {
      test.slow()
      const usable = async () => {
        if (javaScriptEnabled) await expectUsable(page)
      }
      const portfolio = `/organisations/${ada.organisation.id}/portfolio`
      await page.goto(portfolio)
      await expect(page.getByText('Nothing here yet')).toBeVisible()
      await usable()
      const lamp = await server.ask('draft', { person: ada, called: { name: 'Lullaby lamp 10' } })
      await server.ask('answerEverything', { person: ada, assessmentId: lamp.assessmentId })
      await server.ask('submit', { person: ada, assessmentId: lamp.assessmentId })
      await server.ask('draft', { person: ada, called: { name: 'Lullaby lamp 9' } })

      await page.goto('/products')
      await page.getByRole('link', { name: 'Portfolio' }).click()
      await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible()
      expect(await firstNames(page)).toEqual(['Lullaby lamp 9', 'Lullaby lamp 10'])
      await expect(page.getByRole('row', { name: /lamp 9/ })).toContainText('Nothing submitted yet')
      await expect(page.getByRole('row', { name: /lamp 9/ })).toContainText('1 draft')
      await usable()

      await page.getByRole('link', { name: /Sort by Level claimed/ }).click()
      await expect(page).toHaveURL(/sort=claimed/)
      await page.getByRole('link', { name: /Sort by Level claimed/ }).click()
      await expect(page).toHaveURL(/order=down/)
      await expect(page.getByRole('columnheader', { name: /Level claimed/ })).toHaveAttribute(
        'aria-sort',
        'descending',
      )
      expect(await firstNames(page)).toEqual(['Lullaby lamp 10', 'Lullaby lamp 9'])

      await page.getByLabel('Find a product').fill('lamp 10')
      await page.getByLabel('Red lines').selectOption('None crossed')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page).toHaveURL(/find=lamp\+10/)
      expect(await firstNames(page)).toEqual(['Lullaby lamp 10'])
      await expect(page).toHaveURL(/sort=claimed/)
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download as CSV' }).click(),
      ])
      expect(readFileSync(await csv.path(), 'utf8')).toMatch(
        /^\uFEFFProduct,.*\r\nLullaby lamp 10,[^\n]*\r\n$/,
      )
      const [xlsx] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download as XLSX' }).click(),
      ])
      const [sheet] = await readSheet(readFileSync(await xlsx.path()))
      expect(sheet?.data.slice(1).map(([name]) => name)).toEqual(['Lullaby lamp 10'])

      await page.getByLabel('Level claimed').selectOption('Nothing submitted, or no level')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page.getByText('No product matches')).toBeVisible()
      await usable()
      await page.getByRole('link', { name: 'see all again' }).click()
      await page
        .getByRole('row', { name: /lamp 10/ })
        .getByRole('link')
        .nth(1)
        .click()
      await expect(page).toHaveURL(/\/reports\//)
    })
  })
}

test('narrow, each product is a card, and the table is still one to a screen reader', async ({
  page,
  ada,
  server,
}) => {
  await server.ask('draft', { person: ada, called: { name: 'Lullaby lamp' } })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/organisations/${ada.organisation.id}/portfolio`)
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('columnheader')).toHaveCount(9)
  await expect(page.getByRole('cell')).toHaveCount(8)
  await expect(page.getByRole('rowheader', { name: /Lullaby lamp/ })).toBeVisible()
})

test('a viewer sees the portfolio without drafts', async ({ page, ada, server, context }) => {
  await server.ask('draft', { person: ada, called: { name: 'Lullaby lamp' } })
  const vera = await server.ask('welcome', { name: 'Vera', role: 'viewer', organisation: ada.organisation })
  await signIn(context, vera)
  await page.goto(`/organisations/${ada.organisation.id}/portfolio`)
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await expect(page.getByRole('columnheader')).toHaveCount(8)
})
