import type { Page } from '@playwright/test'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

const file = { name: 'passwords.txt', mimeType: 'text/plain', buffer: Buffer.from('Tested on 4 March.') }

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('Ada downloads an assessment with its evidence, and uploads the zip for another release', async ({
      page,
      ada,
      server,
    }) => {
      const { productId, assessmentId } = await server.ask('draft', { person: ada })
      await server.ask('answerEverything', { person: ada, assessmentId })
      await attachFile(page, assessmentId)
      const zip = await downloadZip(page, assessmentId)

      await page.goto(`/products/${productId}/releases/new`)
      await page.getByLabel('Name or number of the release').fill('2.0')
      await page.getByRole('button', { name: 'Add the release' }).click()
      await page.waitForURL(/\/start$/)
      const upload = page.url().replace(/\/start$/, '/upload')

      await test.step('a file that is no zip is refused in a sentence', async () => {
        await page.goto(upload)
        if (javaScriptEnabled) await expectUsable(page)
        await page.getByLabel('Zip with evidence', { exact: true }).setInputFiles(file)
        await page.getByRole('button', { name: 'Upload the zip' }).click()
        await expect(page.getByText('The file is no zip.').first()).toBeVisible()
        if (javaScriptEnabled) await expectUsable(page)
      })

      await page.getByLabel('Upload it also if it gives another product or release').check()
      await page
        .getByLabel('Zip with evidence', { exact: true })
        .setInputFiles({ name: 'lamp.zip', mimeType: 'application/zip', buffer: zip })
      await page.getByRole('button', { name: 'Upload the zip' }).click()
      await page.waitForURL(/\/assessments\/[\w-]+/)
      const uploaded = /assessments\/([\w-]+)/.exec(page.url())?.[1] ?? ''
      expect(uploaded).not.toBe(assessmentId)
      await page.goto(`/assessments/${uploaded}/sections/security`)
      const card = page.locator('[data-question]').first()
      await card.getByRole('button', { name: /^Note, remark and evidence/ }).click()
      await expect(card.getByText(/File with SHA-256/)).toBeVisible()
    })
  })
}

/** From the first question of the section on security. */
async function attachFile(page: Page, assessmentId: string): Promise<void> {
  await page.goto(`/assessments/${assessmentId}/sections/security`)
  const card = page.locator('[data-question]').first()
  await card.getByRole('button', { name: /^Note, remark and evidence/ }).click()
  await card.getByRole('button', { name: 'Choose a file' }).click()
  await expect(page.getByText('It is for the question')).toBeVisible()
  await page.getByLabel('File').setInputFiles(file)
  await page.getByRole('button', { name: 'Add the file' }).click()
  await page.getByLabel('Title').fill('Test of passwords')
  await page.getByLabel('Kind').selectOption('test-report')
  await page.getByLabel('Date it speaks of').fill('2026-03-04')
  await page.getByRole('button', { name: 'Use it as evidence' }).click()
  await expect(card.getByText(/File with SHA-256/)).toBeVisible()
}

async function downloadZip(page: Page, assessmentId: string): Promise<Buffer> {
  await page.goto(`/assessments/${assessmentId}`)
  const link = page.getByRole('link', { name: 'Download it with its evidence' })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/zip')
  return answer.body()
}
