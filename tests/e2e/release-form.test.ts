import { expectUsable } from './support/expect-usable'
import { newestPublished } from './support/newest-version'
import { expect, test } from './support/people-test'

// What a release says of its parts and markets is said in its form, and is then in the facts of its drafts.

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('what a release says is a fact already, until the team says otherwise, and follows a correction', async ({
      page,
      ada,
      server,
    }) => {
      test.slow()
      const { productId } = await server.ask('draft', { person: ada })
      const part = (name: RegExp) => page.getByRole('group', { name })
      await test.step('the form', async () => {
        await page.goto(`/products/${productId}/releases/new`)
        await expect(part(/^Device/).getByLabel('In scope')).toBeChecked()
        await expect(part(/^App or website/).getByRole('radio', { checked: true })).toHaveCount(0)
        if (javaScriptEnabled) await expectUsable(page)
        await part(/^App or website/)
          .getByText('Does not exist')
          .click()
        await part(/^Service on servers/)
          .getByText('In scope')
          .click()
        await page.getByLabel('Japan').check()
        await page.getByRole('button', { name: 'Add the release' }).click()
        await expect(page).toHaveTitle(/^Error: Add a release/)
        await expect(part(/^App or website/).getByLabel('Does not exist')).toBeChecked()
        await expect(page.getByLabel('Japan')).toBeChecked()
        await page.getByLabel('Name or number of the release').fill('2.0')
        await page.getByRole('button', { name: 'Add the release' }).click()
        await page.getByRole('radio', { name: /^Good practice/ }).check()
        await page.getByRole('button', { name: 'Start', exact: true }).click()
        await page.waitForURL(/\/facts$/)
      })
      const facts = page.url()
      const app = page.getByRole('group', { name: /an app or website for it/ })
      const cloud = page.getByRole('group', { name: /a service on servers/ })
      await test.step('the facts', async () => {
        await expect(app.getByLabel('No', { exact: true })).toBeChecked()
        await expect(app).toHaveAccessibleDescription('from the release’s scope')
        await expect(cloud.getByLabel('Yes')).toBeChecked()
        await expect(page.getByText('from the release’s markets')).toBeVisible()
        await expect(page.getByRole('checkbox', { name: 'Japan' })).toBeHidden()
        if (javaScriptEnabled) await expectUsable(page)
        await cloud.getByText('Not sure').click()
        await page.getByRole('button', { name: 'Save the facts' }).first().click()
        await expect(page.getByText('1 fact is saved')).toBeVisible()
        await expect(cloud).not.toHaveAccessibleDescription('from the release’s scope')
      })
      await test.step('a correction', async () => {
        await page.goto(`/products/${productId}`)
        await expect(page.getByText('Does not exist')).toBeVisible()
        await page.getByRole('link', { name: /^Correct .?2\.0/ }).click()
        await expect(part(/^App or website/).getByLabel('Does not exist')).toBeChecked()
        await part(/^App or website/)
          .getByText('In scope')
          .click()
        await part(/^Service on servers/)
          .getByText('Does not exist')
          .click()
        await page.getByRole('button', { name: 'Save the release' }).click()
        await page.waitForURL(new RegExp(`/products/${productId}$`))
        await page.goto(facts)
        await expect(app.getByLabel('Yes')).toBeChecked()
        await expect(cloud.getByLabel('Not sure')).toBeChecked()
      })
    })

    test('a release stored before opens as it was', async ({ page, ada, server }) => {
      const { productId } = await server.ask('draft', { person: ada })
      await page.goto(`/products/${productId}`)
      await page.getByRole('link', { name: /^Correct .?1\.0/ }).click()
      const cloud = page.getByRole('group', { name: /^Service on servers/ })
      await expect(cloud.getByLabel('Out of scope')).toBeChecked()
      await expect(page.getByLabel('Service on servers: which one, or why not')).toHaveValue(
        'Run by another company',
      )
      await expect(page.getByLabel('Where it is sold or used, in words')).toHaveValue('European Union')
      await page.getByRole('button', { name: 'Save the release' }).click()
      await expect(page.getByText('Not in scope: Run by another company')).toBeVisible()
    })
  })

test('a file whose facts differ from its scope is refused on its page, with what to do', async ({
  page,
  ada,
  server,
}) => {
  const { productId } = await server.ask('draft', { person: ada })
  await page.goto(`/products/${productId}`)
  await page
    .getByRole('link', { name: /^Start an assessment/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'upload an assessment file' }).click()
  const text = `questionnaire: iot-good-practice@${newestPublished('iot-good-practice')}\nproduct: Lamp\nrelease: {label: '1.0', scope: {cloud: none}}\nfacts: {cloud: yes}\n`
  const file = { name: 'lamp.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) }
  await page.getByLabel('Assessment file').setInputFiles(file)
  await page.getByRole('button', { name: 'Upload the file' }).click()
  await expect(page.getByRole('alert').first()).toContainText(
    'Line 4: cloud is yes, but the scope says of the cloud service: none. Change one of the two, or list cloud under otherThanScope if the team means it.',
  )
})
