import { babyMonitorFile } from './support/baby-monitor'
import { expectAccessible } from './support/expect-accessible'
import { expect, test } from './support/people-test'

test('Ada plans who does what by when: it is kept, and what she takes back is gone', async ({
  page,
  ada,
  serverRoom,
}) => {
  const { assessmentId } = await serverRoom.ask('draft', { person: ada, file: babyMonitorFile() })
  await page.goto(`/assessments/${assessmentId}/plan`)
  await expect(page.getByRole('region', { name: 'Find out' })).toContainText('Ask engineering')
  const step = page.getByRole('group', { name: 'How can people report to you that your product is misused' })
  await expect(step.getByLabel('Who does it')).toBeHidden()
  await step.getByLabel('We plan to do this').check()
  await step.getByLabel('Effort').fill('3 days')
  await step.getByLabel('Who does it').fill('Sam')
  await step.getByLabel('By when').fill('2027-02-01')
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByText('1 line is saved')).toBeVisible()
  await expectAccessible(page)

  await page.reload()
  await expect(step.getByLabel('Who does it')).toHaveValue('Sam')
  await expect(step.getByLabel('By when')).toHaveValue('2027-02-01')
  await step.getByLabel('We plan to do this').uncheck()
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByText('1 line is saved')).toBeVisible()
  await page.reload()
  await expect(step.getByLabel('We plan to do this')).not.toBeChecked()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a plan is refused with the place to mend, and what was typed still stands there', async ({
    page,
    ada,
    serverRoom,
  }) => {
    const { assessmentId } = await serverRoom.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/plan`)
    const step = page.getByRole('group', {
      name: 'How can people report to you that your product is misused',
    })
    await step.getByLabel('We plan to do this').check()
    await step.getByLabel('Effort').fill('a very long time '.repeat(10))
    await step.getByLabel('Who does it').fill('Sam')
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(page).toHaveTitle(/^Error: What next/)
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: /at most 60 characters/ }).click()
    await expect(step.getByLabel('Effort')).toBeFocused()
    await expect(step.getByLabel('Who does it')).toHaveValue('Sam')

    await step.getByLabel('Effort').fill('3 days')
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(page.getByText('1 line is saved')).toBeVisible()
    await expect(step.getByLabel('Effort')).toHaveValue('3 days')
  })
})
