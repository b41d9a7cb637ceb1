// Two fields of a form are refused. The message of each goes once it is fixed and sent, and nothing is left of them.

import type { Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expect, test } from './support/people-test'

type Place = { productId: string; releaseId: string; assessmentId: string }
type Faulty = {
  path: (place: Place) => string
  /** Makes two faults; each is fixed by its own step. */
  spoil: (page: Page) => Promise<void>
  fix: readonly [(page: Page) => Promise<unknown>, ((page: Page) => Promise<unknown>)?]
  button: string
  leads: RegExp
}

const forms: Record<string, Faulty> = {
  'a product': {
    path: () => '/products/new',
    spoil: (page) => page.getByLabel('Maker').fill('x'.repeat(121)),
    fix: [
      (page) => page.getByLabel('Name of the product').fill('Night Light'),
      (page) => page.getByLabel('Maker').fill('Brightside'),
    ],
    button: 'Add the product',
    leads: /\/releases\/new$/,
  },
  'a product whose name is taken': {
    path: () => '/products/new',
    spoil: (page) => page.getByLabel('Name of the product').fill('Lamp'),
    fix: [(page) => page.getByLabel('Name of the product').fill('Night Light')],
    button: 'Add the product',
    leads: /\/releases\/new$/,
  },
  'a release': {
    path: ({ productId }) => `/products/${productId}/releases/new`,
    spoil: async (page) => {
      await page.getByText('Say more in words').click()
      await page.getByLabel('App or website: which one, or why not').fill('The large one')
    },
    fix: [
      (page) => page.getByLabel('Name or number of the release').fill('7.0'),
      (page) =>
        page
          .getByRole('group', { name: /^App or website/ })
          .getByRole('radio', { name: 'In scope' })
          .check(),
    ],
    button: 'Add the release',
    leads: /\/start$/,
  },
  'a submission': {
    path: ({ assessmentId }) => `/assessments/${assessmentId}/check`,
    spoil: async () => {},
    fix: [
      (page) => page.getByLabel('Accountable person').fill('Grace Okafor'),
      (page) => page.getByLabel('Their role').fill('Head of product'),
    ],
    button: 'Submit this assessment',
    leads: /\/reports\/[^/]+$/,
  },
  'an assessment': {
    path: ({ productId, releaseId }) => `/products/${productId}/releases/${releaseId}/start`,
    spoil: async () => {},
    fix: [(page) => page.getByRole('radio').first().check()],
    button: 'Start',
    leads: /\/assessments\/[^/]+(?:\/facts)?$/,
  },
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    for (const [name, { path, spoil, fix, button, leads }] of Object.entries(forms)) {
      test(`${name}: what is fixed and sent is no longer named`, async ({ page, ada, server }) => {
        const place = await server.ask('draft', { person: ada, file: babyMonitorFile() })
        if (name === 'a submission')
          await server.ask('answerEverything', { person: ada, assessmentId: place.assessmentId })
        const send = () => page.getByRole('button', { name: button, exact: true }).click()
        const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
        const messages = summary.getByRole('listitem')
        await page.goto(path(place))
        await spoil(page)
        await send()
        await expect(messages).toHaveCount(fix.length)
        await expect(page).toHaveTitle(/^Error: /)
        await expectPlaces(page, fix.length)

        await fix[0](page)
        await send()
        if (fix[1]) {
          await expect(messages).toHaveCount(1)
          await expectPlaces(page, 1)
          await fix[1](page)
          await send()
        }
        await expect(page).toHaveURL(leads)
        await expect(summary).toHaveCount(0)
        await expect(page).not.toHaveTitle(/^Error: /)

        await page.goto(path(place))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(summary).toHaveCount(0)
      })
    }
  })
}

/** Each message of the summary leads to an element, and is said beside a field once. */
async function expectPlaces(page: Page, count: number): Promise<void> {
  const links = page.getByRole('alert').getByRole('listitem').locator('a[href^="#"]')
  await expect(links).toHaveCount(count)
  for (const link of await links.all()) {
    const place = (await link.getAttribute('href')) ?? ''
    await expect(page.locator(`[id="${place.slice(1)}"]`)).toBeVisible()
  }
  await expect(page.locator('[id$="-error"]')).toHaveCount(count)
}
