import type { Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible'
import { expect, test } from './support/people-test'

const file = { name: 'passwords.txt', mimeType: 'text/plain', buffer: Buffer.from('Tested on 4 March.') }

test.describe('from a question a file is chosen, described and attached, and the way leads back to the question', () => {
  for (const scripts of [true, false]) {
    test(scripts ? 'with scripts' : 'without scripts', async ({ page, ada, server, browser, baseURL }) => {
      test.slow()
      const { assessmentId } = await server.ask('draft', { person: ada })
      await server.ask('answerEverything', { person: ada, assessmentId })
      const storageState = await page.context().storageState()
      const other = await browser.newContext({
        javaScriptEnabled: scripts,
        storageState,
        baseURL: baseURL ?? '',
      })
      const one = await other.newPage()
      await one.goto(`/assessments/${assessmentId}/sections/security`)
      const card = one.locator('[data-question]').first()
      await card.getByRole('button', { name: /^Note, remark and evidence/ }).click()
      await card.getByRole('button', { name: 'Choose a file' }).click()
      await expect(one.getByText('It is for the question')).toBeVisible()
      if (scripts) await expectAccessible(one)
      await fillPages(one)
      await expect(card.getByText(/File with SHA-256/)).toBeVisible()
      await expect(card.getByLabel('Title').first()).toHaveValue('Test of passwords')
      await other.close()
    })
  }
})

async function fillPages(page: Page): Promise<void> {
  await page.getByLabel('File').setInputFiles(file)
  await page.getByRole('button', { name: 'Add the file' }).click()
  await expect(page.getByRole('heading', { name: 'passwords.txt' })).toBeVisible()
  await page.getByLabel('Title').fill('Test of passwords')
  await page.getByLabel('Kind').selectOption('test-report')
  await page.getByRole('button', { name: 'Use it as evidence' }).click()
  await expect(page.getByRole('link', { name: /Give a date/ })).toBeVisible()
  await page.getByLabel('Date it speaks of').fill('2026-03-04')
  await page.getByRole('button', { name: 'Use it as evidence' }).click()
}
