import type { Page } from '@playwright/test'
import { expect, test } from './support/people-test'
import { expectAwake, question } from './support/section-page'

const facts = 'Who can read the facts that people rely on when they use your product?'

test('who is at work in a refused form before its scripts arrive keeps the focus when they do', async ({
  page,
  ada,
}) => {
  const release = await holdBack(page, '**/_next/static/**/*.js')
  await page.goto('/products/new', { waitUntil: 'domcontentloaded' })
  await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Add the product' }).click({ noWaitAfter: true })
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await summary.getByRole('link').click()
  await page.getByLabel('Name of the product').pressSequentially('Lullaby')
  release()
  await expectAwake(page)
  await expect(page.getByLabel('Name of the product')).toBeFocused()
  await page.keyboard.type(' Nest')
  await expect(page.getByLabel('Name of the product')).toHaveValue('Lullaby Nest')
})

test('what is chosen and typed while a refusal is on its way is still there when it arrives', async ({
  page,
  ada,
  server,
}) => {
  const { productId, releaseId } = await server.ask('draft', { person: ada })
  const upload = `/products/${productId}/releases/${releaseId}/upload`
  await page.goto(upload)
  await expectAwake(page)
  const release = await holdBack(page, `**${upload}`)
  await page.getByRole('button', { name: 'Upload the file' }).click()
  await expect(page.getByRole('button', { name: 'Upload the file' })).toHaveAttribute('aria-disabled', 'true')
  const file = { name: 'nest.yaml', mimeType: 'text/yaml', buffer: Buffer.from('format: 1') }
  await page.getByLabel('Assessment file').setInputFiles(file)
  release()
  await expect(page.getByRole('link', { name: 'Choose an assessment file' })).toBeVisible()
  await expect(page.getByLabel('Assessment file')).toHaveValue(/nest\.yaml$/)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a link to a question puts the focus on the question', async ({ page, ada, server }) => {
      const { assessmentId } = await server.ask('draft', { person: ada })
      await page.goto(`/assessments/${assessmentId}/check`)
      if (javaScriptEnabled) await expectAwake(page)
      await page.getByRole('main').getByRole('link', { name: facts }).first().click()
      await expect(page).toHaveURL(/#question-public-facts$/)
      await expect(question(page, facts)).toBeFocused()
      await page.keyboard.press('Tab')
      await expect(question(page, facts).getByRole('radio').first()).toBeFocused()
    })
  })
}

/** Lets requests for `address` wait until the answer is called. */
async function holdBack(page: Page, address: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return release
}
