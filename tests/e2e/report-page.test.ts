import { openPdf, pageTexts } from '../support/read-pdf'
import { expectAccessible } from './support/expect-accessible'
import { expect, test } from './support/test'

const answer = 'Some or all units share a default password that goes on working'

test.use({ storageState: { cookies: [], origins: [] } })

test('the report of the example has at most 2,500 words and 9,000 pixels when it is opened', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/example')
  const report = page.getByRole('article')
  await expect(report).toBeVisible()
  const words = (await report.allInnerTexts()).join(' ').split(/\s+/).length
  expect(words).toBeLessThanOrEqual(2_500)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(9_000)
})

test('its first screen says how good it is, what is wrong, what is next and who says so', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/example')
  for (const name of ['What is wrong', 'What is next', 'Who says so'])
    await expect(page.getByRole('heading', { name })).toBeInViewport()
  await expect(page.getByRole('region', { name: 'Level', exact: true })).toContainText('Some')
})

test('a link to an answer opens the part in which it is folded, and all parts open are accessible', async ({
  page,
}) => {
  await page.goto('/example')
  const folded = page.getByText(answer, { exact: true }).last()
  await expect(folded).toBeHidden()
  await page
    .getByRole('region', { name: 'Level', exact: true })
    .locator('xpath=ancestor::header')
    .getByRole('link', { name: /^How does a person first get into/ })
    .first()
    .click()
  await expect(folded).toBeVisible()
  await page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '')
  })
  await expectAccessible(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('everything that is folded can be opened, and is printed', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Read the whole report' }).click()
    await page.getByText(/^Security: \d+ answers$/).click()
    await expect(page.getByText(answer, { exact: true }).last()).toBeVisible()
    await page.reload()
    const printed = await pageTexts(await openPdf(Uint8Array.from(await page.pdf({ format: 'A4' }))))
    expect(printed.join(' ').replace(/\s+/g, ' ')).toContain(answer)
    expect(printed.join(' ')).toContain('Questions that do not apply because of these facts')
  })
})
