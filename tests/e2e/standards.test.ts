import type { Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

const conformance = 'ETSI EN 303 645, Cyber Security for Consumer Internet of Things: Baseline Requirements'
const passwords = 'No shared default password: unique per unit or set by the user'
const resilience = /^Cyber Resilience Act/
const lawsHeading = 'What the law asks where the product is offered'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('Ada reads what her answers indicate, finds what is missing, and goes to the answer that says so', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}`)
    await page.getByRole('link', { name: 'What your answers indicate' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('External standards')
    await page.getByRole('link', { name: conformance }).last().click()
    await expect(
      page.getByText('Self-assessed; nobody else has checked. Draft, not submitted.'),
    ).toBeVisible()
    await expect(page.getByText(/never a finding that a law or a standard is met/)).toBeVisible()

    await page.getByRole('link', { name: /^Not indicated/ }).click()
    await expect(page).toHaveURL(/\?status=not-indicated$/)
    const provision = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: passwords }) })
    await expect(provision.getByText('Not indicated', { exact: true })).toBeVisible()
    await expect(provision.getByText('“Some or all units share a default password”')).toBeVisible()
    await expect(
      provision.getByText(/Missing\. To indicate it whole: “Each unit has its own random password/),
    ).toBeVisible()
    await provision.getByRole('link', { name: /first get into a new unit/ }).click()
    await expect(page).toHaveURL(/\/sections\/security#question-default-passwords$/)
  })

  test('Ada writes a status of her own beside ours, changes it, and takes it back', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/standards/etsi-en-303-645-v3`)
    const provision = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: passwords }) })
    const ours = await provision
      .getByText(/ndicated$/)
      .first()
      .textContent()
    await provision.getByRole('link', { name: /Write your own status of/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your own status')
    const reference = page.getByLabel('Your reference')
    await reference.evaluate((field) => field.removeAttribute('maxlength'))
    await reference.fill('r'.repeat(301))
    await page.getByLabel('Supported (Y)', { exact: true }).check()
    await page.getByRole('button', { name: 'Save your status' }).click()
    await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#reference')
    await expect(page.getByLabel('Supported (Y)', { exact: true })).toBeChecked()
    await page.getByLabel('Your reference').fill('Security concept, chapter 3')
    await page.getByRole('button', { name: 'Save your status' }).click()
    await expect(page).toHaveURL(/#provision-/)
    await expect(provision.getByText('The team’s own words, not counted')).toBeVisible()
    await expect(provision.getByText('Supported (Y)', { exact: true })).toBeVisible()
    await expect(provision.getByText('Security concept, chapter 3')).toBeVisible()
    await expect(provision.getByText(ours ?? '', { exact: true }).first()).toBeVisible()
    await provision.getByRole('link', { name: /Change your own status of/ }).click()
    await page.getByLabel('No status of your own').check()
    await page.getByLabel('Your reference').fill('')
    await page.getByRole('button', { name: 'Save your status' }).click()
    await expect(provision.getByText('The team’s own words, not counted')).toHaveCount(0)
  })

  test('Ada takes the table of a draft away, and it says that it is one', async ({ page, ada, server }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/standards/etsi-en-303-645-v3`)
    for (const [link, ending] of [
      ['Table for spreadsheets (CSV)', /\.csv$/],
      ['Annex to the report (PDF)', /\.pdf$/],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(
        /^self-assessed draft not submitted Lamp 1\.0 iot-good-practice \d+\.\d+\.\d+ etsi/,
      )
      expect(download.suggestedFilename()).toMatch(ending)
    }
  })

  test('Ada leaves a law out for her product, which the list then says, and shows it again', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId, productId } = await server.ask('draft', {
      person: ada,
      file: babyMonitorFile(),
    })
    await page.goto(`/assessments/${assessmentId}/standards`)
    await page.getByRole('link', { name: 'Choose others for this product' }).click()
    await page.getByLabel(resilience).selectOption('Leave it out')
    await page.getByRole('button', { name: 'Save the choice' }).click()
    await expect(page).toHaveURL(new RegExp(`/products/${productId}$`))

    await page.goto(`/assessments/${assessmentId}/standards`)
    await expect(page.getByRole('link', { name: resilience })).toHaveCount(0)
    await expect(page.getByText('not shown, because the team has left it out.')).toBeVisible()
    await page.goto(`/products/${productId}`)
    await page.getByRole('link', { name: 'Standards to show in its reports' }).click()
    await expect(page.getByLabel(resilience)).toHaveValue('never')
    await page.getByLabel(resilience).selectOption('Show it wherever the product is offered')
    await page.getByRole('button', { name: 'Save the choice' }).click()
    await page.goto(`/assessments/${assessmentId}/standards`)
    await expect(page.getByRole('link', { name: resilience }).first()).toBeVisible()
  })

  test('Ada reads first what the law asks, in order of date, and goes to the question that is missing next', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/standards`)
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(lawsHeading)
    const laws = page.getByRole('region', { name: lawsHeading })
    await expect(
      laws.getByText('Offered in: European Union or European Economic Area; United Kingdom.'),
    ).toBeVisible()
    const rows = laws.getByRole('list').first().getByRole('listitem')
    await expect(rows.first()).toContainText('Applies since 25 May 2018')
    await expect(rows.first()).toContainText(/\d+ of \d+ indicated/)
    await expect(rows.last()).toContainText('Cyber Resilience Act')
    await expect(rows.last()).toContainText('11 December 2027')
    await expect(laws.getByRole('link', { name: conformance })).toHaveCount(0)

    const passwordRow = rows.filter({ hasText: 'Applies since 29 April 2024' })
    await expect(passwordRow.getByText(/^Missing next: Sch1-1/)).toBeVisible()
    await passwordRow.getByRole('link', { name: /first get into a new unit/ }).click()
    await expect(page).toHaveURL(/\/sections\/security#question-default-passwords$/)
  })

  test('Ada sees that no law can be named until she says where the product is offered', async ({
    page,
    ada,
    server,
  }) => {
    const file = babyMonitorFile({ facts: ['markets'] })
    const { assessmentId } = await server.ask('draft', { person: ada, file })
    await page.goto(`/assessments/${assessmentId}/standards`)
    const laws = page.getByRole('region', { name: lawsHeading })
    await expect(laws).toContainText('it is not known yet where the product is offered')
    await expect(laws.getByRole('listitem')).toHaveCount(0)
    await expect(page.getByRole('link', { name: resilience })).toBeVisible()
    await laws.getByRole('link', { name: 'Say where' }).click()
    await expect(page).toHaveURL(/\/facts#fact-markets$/)
    await page.getByRole('checkbox', { name: 'United Kingdom' }).check()
    await page.getByRole('button', { name: 'Save the facts' }).click()
    await page.goto(`/assessments/${assessmentId}/standards`)
    await expect(laws.getByRole('heading', { level: 3 })).toHaveText([/^Product Security/])
    await expect(page.getByRole('link', { name: resilience })).toHaveCount(0)
  })
})

test('everybody can read standards, of a draft and of a submission, and choose which are shown', async ({
  page,
  ada,
  server,
}) => {
  test.slow()
  const { assessmentId, productId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  const standards = `/assessments/${assessmentId}/standards`
  for (const path of [
    standards,
    `${standards}/etsi-en-303-645-v3`,
    `${standards}/uk-psti-2023?status=unknown`,
    `/products/${productId}/standards`,
  ]) {
    await page.goto(path)
    await expectUsable(page)
  }
  await openSubmitted(page)
  await expect(page.getByText('Self-assessed; nobody else has checked. Submission 1.')).toBeVisible()
  await expectUsable(page)
})

/** The conformance table of the example's first release, by way of its report. */
async function openSubmitted(page: Page): Promise<void> {
  await page.goto('/products')
  await page.getByRole('button', { name: /example/i }).click()
  await expect(page).toHaveURL(/\/products\/[0-9a-f-]+$/)
  await page
    .getByRole('link', { name: /Report/ })
    .last()
    .click()
  await expect(page.getByRole('heading', { level: 3, name: lawsHeading })).toBeVisible()
  await page.getByText(/^\d+ other laws, standards and guidance$/).click()
  await page.getByText(/V3\.1\.3: \d+ indicated/).click()
  await page
    .getByRole('link', { name: /Basis and gaps: ETSI/ })
    .last()
    .click()
}
