import type { Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'
import { answer, note, question, status } from './support/section-page'

const facts = 'Who can read the facts that people rely on when they use your product?'

// What a proxy refuses is in the browser's console.
test.use({ allowedComplaints: [/413 \(|net::ERR_/] })

test('a form that is too long is not sent: its page says how long it may be, and keeps what was typed', async ({
  page,
  ada,
}) => {
  await page.goto('/products/new')
  await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
  await page.getByLabel('Name of the product').fill('x'.repeat(2_400_000))
  await page.getByLabel('Maker').fill('Lullaby Devices')
  await page.getByRole('button', { name: 'Add the product' }).click()
  await expect(summary(page)).toContainText(
    'What you typed is 2.3 MB; at most 2 MB can be sent at once. Shorten the longest text',
  )
  await expect(page.getByLabel('Maker')).toHaveValue('Lullaby Devices')
  expect((await page.getByLabel('Name of the product').inputValue()).length).toBe(2_400_000)
  await page.getByLabel('Name of the product').fill('Lullaby Nest')
  await page.getByRole('button', { name: 'Add the product' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Add a release' })).toBeVisible()
})

test('before signing in a form may have 64 kB, and says so', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(`${'x'.repeat(70_000)}@example.org`)
  await page.getByLabel('Password').fill('a lamp that listens')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(summary(page)).toContainText(/What you typed is \d+ kB; at most 64 kB can be sent at once/)
  await expect(page.getByLabel('Password')).toHaveValue('a lamp that listens')
})

test('a proxy refuses each form: its page keeps what was typed, and the form can be sent again', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  await refuseForms(page)

  await page.goto(`/assessments/${assessmentId}/check`)
  await page.getByLabel('Accountable person').fill('Ada Lovelace')
  await page.getByRole('button', { name: 'Submit this assessment' }).click()
  await expect(summary(page)).toContainText(
    'The server, or a proxy in front of it, did not take what you typed',
  )
  await expect(page.getByLabel('Accountable person')).toHaveValue('Ada Lovelace')
  await expectUsable(page)

  await page.goto(`/assessments/${assessmentId}/plan`)
  await page.getByLabel('We plan to do this').first().check()
  await page.getByLabel('Who does it').first().fill('Noor and Ada')
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByText(/^Not saved\./).first()).toBeVisible()
  await expect(summary(page)).toBeVisible()
  await expect(page.getByLabel('Who does it').first()).toHaveValue('Noor and Ada')

  await page.goto(`/assessments/${assessmentId}/facts`)
  const fact = page.getByRole('radio', { name: 'Not sure' }).first()
  await fact.check()
  await page.getByRole('button', { name: 'Save the facts' }).click()
  await expect(page.getByText(/^Not saved\./).first()).toBeVisible()
  await expect(summary(page)).toBeVisible()
  await expect(fact).toBeChecked()

  await page.unroute('**')
  await page.getByRole('button', { name: 'Save the facts' }).click()
  await expect(summary(page)).toBeHidden()
})

test('an answer that is too long to be saved says so at its question and is not sent again and again', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(`/assessments/${assessmentId}/sections/awareness`)
  await answer(page, facts, /^Some are public/)
  await expect(status(page, facts)).toHaveText(/^Saved/)
  await question(page, facts).getByText('Note, remark and evidence').click()
  await note(page, facts).fill('x'.repeat(300_000))
  await page.getByRole('heading', { level: 1 }).click()
  await expect(status(page, facts)).toHaveText(
    /^Not saved. What you typed here is 294 kB; at most 256 kB can be saved at once/,
  )
  expect((await note(page, facts).inputValue()).length).toBe(300_000)
  await note(page, facts).fill('Short')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(status(page, facts)).toHaveText(/^Saved/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page that refuses a long form says how to get back to what was typed', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByLabel('Email address').fill(`${'x'.repeat(70_000)}@example.org`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This is too long to be taken without signing in',
    )
    await expect(page.getByRole('main')).toContainText(
      'Go back with your browser: what you typed is still there.',
    )
  })
})

function summary(page: Page) {
  return page.getByRole('alert').filter({ hasText: 'There is a problem' })
}

/** A proxy that takes nothing that is sent, in its own words. */
async function refuseForms(page: Page) {
  await page.route('**', (route) =>
    route.request().method() !== 'GET'
      ? route.fulfill({
          status: 413,
          contentType: 'text/html',
          body: '<h1>413 Request Entity Too Large</h1>',
        })
      : route.fallback(),
  )
}
