import type { Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expectUsable } from './support/expect-usable'
import { newestPublished } from './support/newest-version'
import { expect, test } from './support/people-test'

const newest = newestPublished('iot-good-practice')
const retired = 'When you keep details back for security or trade secrets, what do people still learn?'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('Ada looks at what would become of her answers, carries them over, and finds the old ones as they were', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}`)
    await expect(page.getByText(`Version ${newest} of this questionnaire is out`)).toBeVisible()
    await page.getByRole('link', { name: 'See what would become of your answers' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Move to ${newest}` })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What it does to the score' })).toBeVisible()
    await expect(page.getByRole('region', { name: /^Not carried over: 14/ })).toContainText(retired)
    await expect(page.getByRole('region', { name: /^Suggested: 5/ })).toContainText(
      'The question was merged with others or changed to another form',
    )

    await page.getByRole('button', { name: `Carry over to ${newest}` }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Carried over to ${newest}` })).toBeVisible()
    await expect(page.getByRole('region', { name: /^Not carried over: 14/ })).toContainText(retired)
    await page.getByRole('link', { name: 'Continue with the assessment' }).click()
    await expect(page.getByText(`version ${newest}`)).toBeVisible()
    await page.goto(`/assessments/${assessmentId}`)
    await expect(page.getByText('version 1.0.0')).toBeVisible()
    await expect(page.getByRole('link', { name: `go to the one on ${newest}` })).toBeVisible()
  })

  test('Ada reads what changed in 1.1.0, word by word, and follows a question to its own address', async ({
    page,
    ada,
  }) => {
    await page.goto('/questionnaires/iot-good-practice/1.1.0')
    await page.getByRole('link', { name: 'What changed from 1.0.0' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'What changed in 1.1.0' })).toBeVisible()
    const gone = page.getByRole('region', { name: 'Removed' })
    await expect(gone.getByRole('link', { name: retired })).toHaveAttribute(
      'href',
      '/questionnaires/iot-good-practice/1.0.0/withheld-details',
    )
    await expect(
      page.getByRole('region', { name: 'Changed questions' }).getByRole('insertion').first(),
    ).toBeVisible()
    expect(ada.name).toBe('Ada')
  })
})

test('nothing is carried over after somebody has changed an answer meanwhile, and nothing twice', async ({
  page,
  ada,
  server,
}) => {
  test.slow()
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  const noor = await server.ask('welcome', { name: 'Noor', organisation: ada.organisation })
  const preview = `/assessments/${assessmentId}/carry-over`
  await page.goto(preview)
  await server.ask('saveAnswer', {
    person: noor.person,
    assessmentId,
    questionId: 'public-facts',
    answer: { says: { kind: 'choice', option: 'owners' }, evidence: [], copied: false },
    baseRevision: 1,
    mutationId: crypto.randomUUID(),
  })
  await carryOver(page)
  await expect(page.getByText('Something was changed while you were looking')).toBeVisible()
  await expectUsable(page)
  await carryOver(page)
  await expect(page.getByRole('heading', { level: 1, name: `Carried over to ${newest}` })).toBeVisible()
  await expectUsable(page)
  await page.goto(preview)
  await expect(page.getByText('This has been carried over already')).toBeVisible()
  await expectUsable(page)
  await page.goto(`${preview}?to=9.0.0`)
  await expect(page.getByText('This assessment cannot move to that version')).toBeVisible()
  await page.getByRole('link', { name: `See what would become of your answers on ${newest}` }).click()
  await expect(page.getByText('This has been carried over already')).toBeVisible()
  const newer = page.getByRole('link', { name: 'Open the assessment on the newer version' })
  await page.goto(`${await newer.getAttribute('href')}/carry-over`)
  await expect(page.getByText('There is no later version to move to')).toBeVisible()
  await page.goto(`/questionnaires/iot-good-practice/${newest}/changes`)
  await expectUsable(page)
})

async function carryOver(page: Page) {
  await page.getByRole('button', { name: `Carry over to ${newest}` }).click()
}
