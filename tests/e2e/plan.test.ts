import type { Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expectAccessible } from './support/expect-accessible'
import { expect, test } from './support/people-test'
import { returnServer, takeServerAway } from './support/server-away'

const reuse = 'What must happen before data about people are used for a new'
const deletion = 'How can a person erase the data about them?'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('Ada plans a step of the cheapest way up; what she typed is kept when it is refused', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/plan`)
    await expect(row(page, reuse).getByLabel('Effort')).toBeHidden()
    await planned(page, reuse).check()
    await row(page, reuse).getByLabel('Effort').fill('as long as it takes '.repeat(4))
    await row(page, reuse).getByLabel('Who does it').fill('Sam')
    await row(page, reuse).getByLabel('By when').fill('2027-02-01')
    await page.getByRole('button', { name: 'Save the plan' }).click()

    await expect(page).toHaveTitle(/^Error: Next steps/)
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await summary.getByRole('link', { name: 'Use at most 60 characters' }).click()
    await expect(row(page, reuse).getByLabel('Effort')).toBeFocused()
    await expect(row(page, reuse).getByLabel('Who does it')).toHaveValue('Sam')
    await row(page, reuse).getByLabel('Effort').fill('3 days')
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(page.getByRole('status').filter({ hasText: '1 line is saved' })).toBeVisible()

    await page.goto(`/assessments/${assessmentId}/plan`)
    await expect(row(page, reuse).getByLabel('Effort')).toHaveValue('3 days')
    await expect(row(page, reuse).getByLabel('By when')).toHaveValue('2027-02-01')
    await planned(page, reuse).uncheck()
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(page.getByRole('status').filter({ hasText: '1 line is saved' })).toBeVisible()
    await expect(planned(page, reuse)).not.toBeChecked()
  })

  test('Ada looks at the way to a higher level, and raises a line to what it asks for', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}`)
    await page
      .getByRole('link', { name: /next steps$/i })
      .first()
      .click()
    await expect(page.getByText('The least effort that leads to Level 2 · Partly.')).toBeVisible()
    await page.getByLabel('Level to reach').selectOption('Level 4 · Exemplary')
    await page.getByRole('button', { name: 'Show the way' }).click()
    await expect(page).toHaveURL(/\?target=4$/)
    await expect(page.getByText('The least effort that leads to Level 4 · Exemplary.')).toBeVisible()
    await row(page, deletion).getByLabel('Aim at what the list asks for now').check()
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(page.getByRole('status').filter({ hasText: '1 line is saved' })).toBeVisible()
    await expect(row(page, deletion).getByLabel('Who does it')).toHaveValue('Jonas and Priya')
    await expect(row(page, deletion).getByLabel('Aim at what the list asks for now')).toHaveCount(0)
  })
})

test.describe('a plan that saves itself', () => {
  // What does not arrive, or is refused, is in the browser's console.
  test.use({ allowedComplaints: [/net::ERR_|422 \(/] })

  test('keeps what was typed on the way to another level, and while the server is away', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/plan`)
    await row(page, deletion).getByLabel('Who does it').fill('Priya')
    await page.getByLabel('Level to reach').selectOption('Level 4 · Exemplary')
    await page.getByRole('button', { name: 'Show the way' }).click()
    await expect(page).toHaveURL(/\?target=4$/)
    await expect(row(page, deletion).getByLabel('Who does it')).toHaveValue('Priya')

    await takeServerAway(page)
    await row(page, deletion).getByLabel('Who does it').fill('Jonas')
    await page.goto('/products').catch(() => {})
    await page.goto(`/assessments/${assessmentId}/plan`)
    await expect(row(page, deletion).getByLabel('Who does it')).toHaveValue('Jonas')
    await returnServer(page)
    await expect(saving(page, deletion)).toHaveText(/^Saved/)
  })

  test('says what is wrong beside the field until it is corrected', async ({ page, ada, server }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/plan`)
    await row(page, deletion).getByLabel('Effort').fill('x'.repeat(61))
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused()
    await expect(row(page, deletion)).toContainText('Use at most 60 characters')
    await row(page, deletion).getByLabel('Effort').fill('3 days')
    await expect(saving(page, deletion)).toHaveText(/^Saved/)
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toHaveCount(0)
    await expect(page).toHaveTitle(/^Next steps/)
  })
})

test.describe('in every look', () => {
  test.use({ allowedComplaints: [/422 \(/] })
  test('the plan is accessible, wide and narrow, light and dark, as it is and when it is refused', async ({
    page,
    ada,
    server,
  }) => {
    test.slow()
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/plan`)
    await expectAccessible(page)
    await row(page, deletion).getByLabel('Effort').fill('x'.repeat(61))
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused()
    await expectAccessible(page)
  })
})

/** How a line is saved. */
function saving(page: Page, ask: string) {
  return page
    .getByRole('listitem')
    .filter({ has: row(page, ask) })
    .getByRole('status')
}

function row(page: Page, ask: string) {
  return page.getByRole('group', { name: ask })
}

function planned(page: Page, ask: string) {
  return row(page, ask).getByLabel('We plan to do this')
}
