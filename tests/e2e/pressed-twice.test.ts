// A double press of the button of a form lands where one press lands, and makes one thing.

import type { Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { newestPublished } from './support/newest-version'
import { expect, test } from './support/people-test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    // The first of two posts is cut off by the second.
    test.use({ allowedComplaints: [/net::ERR_ABORTED/] })

    test('a product, its release, its assessment and an uploaded file', async ({ page, ada }) => {
      await page.goto('/products/new')
      await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
      await page.getByLabel('Name of the product').fill('Lullaby Nest')
      await pressTwice(page, 'Add the product')
      await expect(heading(page, 'Add a release')).toBeVisible()
      await page.getByLabel('Name or number of the release').fill('1.0')
      await pressTwice(page, 'Add the release')
      await expect(heading(page, 'Start an assessment')).toBeVisible()
      const start = page.url()
      await page.getByRole('radio').first().check()
      await pressTwice(page, 'Start')
      await expect(page).toHaveURL(/\/assessments\/[^/]+(?:\/facts)?$/)

      await page.goto(start.replace(/start$/, 'upload'))
      await page.getByLabel('Assessment file').setInputFiles({
        name: 'nest.yaml',
        mimeType: 'text/yaml',
        buffer: Buffer.from(nestFile),
      })
      await pressTwice(page, 'Upload the file')
      await expect(page).toHaveURL(/\/assessments\/[^/]+$/)
      await page.goto(start.replace(/\/start$/, ''))
      const links = await page.locator('a[href^="/assessments/"]').evaluateAll((all) => all.map(String))
      const assessments = links.flatMap((link) => /\/assessments\/([^/]+)/.exec(link)?.[1] ?? [])
      expect(new Set(assessments).size).toBe(2)
      await page.goto('/products')
      await expect(page.getByRole('link', { name: 'Lullaby Nest' })).toHaveCount(1)
    })

    test('the example is opened and removed once', async ({ page, ada }) => {
      await page.goto('/products')
      await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
      await pressTwice(page, 'Open the example')
      await expect(page).toHaveURL(/\/products\/[^/]+$/)
      await page.goto('/products')
      await page.getByRole('link', { name: 'Remove the example' }).click()
      await pressTwice(page, 'Remove the example')
      await expect(page).toHaveURL(/\/products$/)
      await expect(page.getByRole('button', { name: 'Open the example' })).toBeVisible()
    })

    test('a carry-over', async ({ page, ada, server }) => {
      const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
      await page.goto(`/assessments/${assessmentId}/carry-over`)
      const newest = newestPublished('iot-good-practice')
      await pressTwice(page, `Carry over to ${newest}`)
      await expect(heading(page, `Carried over to ${newest}`)).toBeVisible()
    })

    test('a submission', async ({ page, ada, server }) => {
      const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
      await server.ask('answerEverything', { person: ada, assessmentId })
      await page.goto(`/assessments/${assessmentId}/check`)
      await page.getByLabel('Accountable person').fill('Ada')
      await page.getByLabel('Their role').fill('Head of product')
      await pressTwice(page, 'Submit this assessment')
      await expect(page).toHaveURL(/\/reports\/[^/]+$/)
      await page.goto(`/assessments/${assessmentId}`)
      await expect(page.getByText('Submission 1 is frozen')).toBeVisible()
    })
  })
}

/** As short as a file may be. */
const nestFile = `format: 1
questionnaire: iot-good-practice@1.0.0
product: { name: Lullaby Nest }
facts: {}
answers: {}
explanations: {}
`

async function pressTwice(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).dblclick()
}

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name })
}
