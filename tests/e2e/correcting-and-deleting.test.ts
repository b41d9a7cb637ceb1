// What was written wrongly is corrected, what should not be there is deleted, and what was deleted by mistake comes back.

import type { Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    test.beforeEach(() => test.slow())

    const look = async (page: Page) => {
      if (javaScriptEnabled) await expectUsable(page)
    }

    test('Ada corrects a product and its release', async ({ page, ada, server }) => {
      const { productId } = await server.ask('draft', { person: ada })
      await page.goto(`/products/${productId}`)
      await page.getByRole('link', { name: 'Correct name and maker' }).click()
      await look(page)
      await page.getByLabel('Name of the product').fill('')
      await page.getByRole('button', { name: 'Save the product' }).click()
      await expect(page.getByRole('alert').first()).toBeVisible()
      await look(page)
      await page.getByLabel('Name of the product').fill('Lullaby nest')
      await page.getByRole('button', { name: 'Save the product' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Lullaby nest' })).toBeVisible()
      await page.getByRole('link', { name: /^Correct .?1\.0/ }).click()
      await look(page)
      await expect(page.getByLabel('Date of the release')).toHaveValue('2026-03-01')
      await page.getByLabel('Name or number of the release').fill('1.0.1')
      await page.getByRole('button', { name: 'Save the release' }).click()
      await expect(page.getByRole('heading', { level: 2, name: '1.0.1' })).toBeVisible()
    })

    test('Ada moves an assessment, deletes it, and restores it', async ({ page, ada, server }) => {
      const { productId, assessmentId } = await server.ask('draft', { person: ada })
      await page.goto(`/assessments/${assessmentId}/move`)
      await expect(page.getByText('The product has no other release.')).toBeVisible()
      await look(page)
      await page.goto(`/products/${productId}/releases/new`)
      await page.getByLabel('Name or number of the release').fill('2.0')
      await page.getByRole('button', { name: 'Add the release' }).click()
      await expect(page.getByRole('heading', { name: 'Start an assessment' })).toBeVisible()
      await page.goto(`/assessments/${assessmentId}`)
      await page.getByRole('link', { name: 'Move it to another release' }).click()
      await page.getByRole('button', { name: 'Move the assessment' }).click()
      await expect(page.getByText('Choose one of the other releases').first()).toBeVisible()
      await look(page)
      await page.getByRole('radio', { name: '2.0' }).check()
      await page.getByRole('button', { name: 'Move the assessment' }).click()
      await expect(page).toHaveURL(`/assessments/${assessmentId}`)
      await expect(page.getByText('2.0').first()).toBeVisible()

      await page.getByRole('link', { name: 'Delete the assessment' }).click()
      await expect(page.getByText('all of it goes')).toBeVisible()
      await look(page)
      await page.getByRole('button', { name: 'Delete the assessment' }).click()
      await expect(page.getByText('The assessment was deleted')).toBeVisible()
      await look(page)
      await page.goto(`/organisations/${ada.organisation.id}/settings`)
      await page.getByRole('link', { name: 'Deleted things' }).click()
      await expect(page.getByText('Deleted by Ada')).toBeVisible()
      await look(page)
      await page.getByRole('link', { name: /^Restore/ }).click()
      await look(page)
      await page.getByRole('button', { name: 'Restore it' }).click()
      await expect(page).toHaveURL(`/assessments/${assessmentId}`)
    })

    test('Ada deletes a submitted release and its product, by a tick and by the name; both are closed', async ({
      page,
      ada,
      server,
    }) => {
      const draft = await server.ask('draft', { person: ada })
      const { productId, releaseId, assessmentId } = draft
      await server.ask('answerEverything', { person: ada, assessmentId })
      const submission = await server.ask('submit', { person: ada, assessmentId })
      await page.goto(`/products/${productId}/releases/${releaseId}/delete`)
      await expect(page.getByText('1 submission with its report')).toBeVisible()
      await page.getByRole('button', { name: 'Delete the release' }).click()
      await expect(page.getByText('Tick that its submissions').first()).toBeVisible()
      await look(page)
      await page.getByRole('checkbox', { name: 'Delete them with the release' }).check()
      await page.getByRole('button', { name: 'Delete the release' }).click()
      await expect(page.getByText('The release was deleted')).toBeVisible()
      for (const path of [`/reports/${submission}`, `/assessments/${assessmentId}`])
        expect((await page.request.get(path)).status()).toBe(404)

      await page.getByRole('link', { name: 'Delete the product' }).click()
      await page.getByLabel('Type the name to delete it').fill('Something else')
      await page.getByRole('button', { name: 'Delete the product' }).click()
      await expect(page.getByText('This is not the name').first()).toBeVisible()
      await look(page)
      await page.getByLabel('Type the name to delete it').fill('Lamp')
      await page.getByRole('button', { name: 'Delete the product' }).click()
      await expect(page.getByText('The product was deleted')).toBeVisible()
      await look(page)
      expect((await page.request.get(`/products/${productId}`)).status()).toBe(404)
    })

    test('Ada deletes her organisation and restores it', async ({ page, ada, server }) => {
      const { productId } = await server.ask('draft', { person: ada })
      await page.goto(`/organisations/${ada.organisation.id}/delete`)
      await look(page)
      await page.getByLabel('Type the name to delete it').fill(ada.organisation.name)
      await page.getByRole('button', { name: 'Delete the organisation' }).click()
      await expect(page.getByText('The organisation was deleted')).toBeVisible()
      await look(page)
      expect((await page.request.get(`/products/${productId}`)).status()).toBe(404)
      await page.getByRole('link', { name: 'Deleted organisations' }).click()
      await look(page)
      await page.getByRole('button', { name: /^Restore/ }).click()
      await expect(page).toHaveURL(`/organisations/${ada.organisation.id}/products`)
      expect((await page.request.get(`/products/${productId}`)).status()).toBe(200)
    })

    test('Ada restores an earlier answer from its history, and sees where somebody was faster', async ({
      page,
      ada,
      server,
    }) => {
      const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
      const save = (option: string, baseRevision: number) =>
        server.ask('saveAnswer', {
          person: ada,
          assessmentId,
          questionId: 'public-facts',
          answer: { says: { kind: 'choice', option }, evidence: [], copied: false },
          baseRevision,
          mutationId: crypto.randomUUID(),
        })
      await save('owners', 1)
      await page.goto(`/assessments/${assessmentId}/history/public-facts`)
      await look(page)
      await save('gaps', 2)
      await page.getByRole('button', { name: 'Restore this answer of change 1' }).click()
      await expect(page.getByText('so nothing was restored').first()).toBeVisible()
      await look(page)
      await page.reload()
      await page.getByRole('button', { name: 'Restore this answer of change 2' }).click()
      await expect(page.getByText('The answer was restored')).toBeVisible()
      await expect(page.getByRole('main').locator('ol > li')).toHaveCount(4)
      await look(page)
    })
  })
}
