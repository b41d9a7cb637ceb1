import type { Page } from '@playwright/test'
import { type AnotherServer, startAnotherServer } from './support/another-server'
import { expectUsable } from './support/expect-usable'
import { owner } from './support/owner'
import { expect, test } from './support/people-test'
import { PersonsTime } from './support/persons-time'

// From an empty installation to a first look, as a newcomer goes, with the time of a person counted; and the same pages
// without scripts.

test.describe('a newcomer', () => {
  let server: AnotherServer
  test.use({ storageState: { cookies: [], origins: [] } })
  test.beforeAll(async () => {
    server = await startAnotherServer({})
  })
  test.afterAll(() => server.stop())

  test('has a first look after at most 20 minutes of their time and 60 clicks', async ({ page }) => {
    test.slow()
    await expect.poll(() => server.setupCode()).not.toBe('')
    const time = new PersonsTime(page)
    await page.goto(`${server.address}/setup`)
    await time.read()
    await time.write(page.getByLabel('Set-up code'), server.setupCode())
    await time.write(page.getByLabel('Your name'), owner.name)
    await time.write(page.getByLabel('Your organisation'), owner.organisation)
    await time.write(page.getByLabel('Email address'), owner.email)
    await time.write(page.getByLabel('Password'), owner.password)
    await time.press(page.getByRole('button', { name: 'Create the account' }))
    await toFacts(page, time)

    await test.step('the facts take at most 500 words and 2,400 px', async () => {
      await time.read()
      expect(time.screens.get(new URL(page.url()).pathname)).toBeLessThanOrEqual(500)
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2400)
      await expectUsable(page)
    })
    for (const group of ['People', 'Data', 'Device and services', 'Market'])
      await time.press(page.getByRole('button', { name: `These are right in the group ${group}` }))
    for (const fact of [
      /hosting firms included/,
      /sold, licensed or swapped/,
      /talk with people/,
      /by their body/,
    ])
      await time.answer(page.getByRole('group', { name: fact }).getByText('No', { exact: true }))
    await time.press(page.getByRole('button', { name: 'Save the facts' }))
    await time.press(page.getByRole('status').getByRole('link', { name: 'Start the essentials' }))

    await answerEssentials(page, time)
    await time.read()
    await expect(page.getByRole('heading', { name: 'A first look' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What is wrong now' })).toBeVisible()
    await expectUsable(page)
    test.info().annotations.push({
      type: 'time of a person',
      description: `${time.minutes.toFixed(1)} minutes, ${time.clicks} clicks, ${time.screens.size} screens`,
    })
    expect(time.minutes).toBeLessThanOrEqual(20)
    expect(time.clicks).toBeLessThanOrEqual(60)
  })
})

async function toFacts(page: Page, time: PersonsTime): Promise<void> {
  await page.waitForURL(/\/products$/)
  await time.read()
  await time.press(page.getByRole('link', { name: 'Add a product' }))
  await page.waitForURL(/products\/new/)
  await time.read()
  await time.write(page.getByLabel('Name of the product'), 'Lullaby Nest')
  await expect(page.getByLabel('Maker')).toHaveValue(owner.organisation)
  await time.choose(page.getByLabel('Kind of product'), 'baby-monitor')
  await time.press(page.getByRole('button', { name: 'Add the product' }))
  await page.waitForURL(/releases\/new/)
  await time.read()
  await time.write(page.getByLabel('Name or number of the release'), '1.0')
  for (const part of [/^App or website/, /^Service on servers/])
    await time.press(page.getByRole('group', { name: part }).getByText('In scope'))
  await time.press(page.getByText('European Union or European Economic Area'))
  await time.press(page.getByRole('button', { name: 'Add the release' }))
  await page.waitForURL(/\/start$/)
  await time.read()
  await time.press(page.getByRole('radio', { name: /^Good practice/ }))
  await time.press(page.getByRole('button', { name: 'Start', exact: true }))
  await page.waitForURL(/\/facts$/)
}

async function answerEssentials(page: Page, time: PersonsTime): Promise<void> {
  await page.waitForURL(/\/essentials\//)
  while (!page.url().endsWith('/first-look')) {
    const before = page.url()
    await time.read()
    await time.answer(
      page.locator('[data-question] :is([type=radio], [type=checkbox])').nth(time.answers % 3),
    )
    await time.press(page.getByRole('button', { name: /^Save and/ }))
    await page.waitForURL((address) => address.href !== before)
  }
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('what is usual is taken over for a group, and taken back, and no fact that was given changes', async ({
      page,
      ada,
      server,
    }) => {
      const { assessmentId } = await server.ask('draftOfKind', { person: ada, kind: 'baby-monitor' })
      await page.goto(`/assessments/${assessmentId}/facts`)
      const microphone = page.getByRole('group', { name: /have a microphone/ })
      const locates = page.getByRole('group', { name: /tell where a person is/ })
      const traffic = page.getByRole('group', { name: /other devices' network traffic/ })
      await expect(microphone).toHaveAccessibleDescription('usual: yes')
      await traffic.getByText('Yes', { exact: true }).click()
      await page.getByRole('button', { name: 'These are right in the group Data' }).click()
      await expect(microphone.getByLabel('Yes')).toBeChecked()
      await expect(locates.getByLabel('No', { exact: true })).toBeChecked()
      await expect(traffic.getByLabel('Yes')).toBeChecked()
      await page.getByRole('button', { name: 'Undo in the group Data' }).click()
      await expect(microphone.getByRole('radio', { checked: true })).toHaveCount(0)
      await expect(traffic.getByLabel('Yes')).toBeChecked()
      await expect(page.getByRole('button', { name: 'These are right in the group Data' })).toBeVisible()
    })

    test('essentials come one at a time, forwards and back, and end with the first look and its PDF', async ({
      page,
      ada,
      server,
    }) => {
      test.slow()
      const { assessmentId } = await server.ask('draft', { person: ada })
      await page.goto(`/assessments/${assessmentId}/essentials`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^The essentials 1 of \d+$/)
      await page.locator('[data-question] :is([type=radio], [type=checkbox])').first().check()
      await page.getByRole('button', { name: 'Save and go on' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^The essentials 2 of \d+$/)
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByRole('link', { name: 'Back to question 1' }).click()
      await expect(page.locator('[data-question] :is([type=radio], [type=checkbox])').first()).toBeChecked()
      await expect(page.getByRole('link', { name: /^1\. .* Answered$/ })).toHaveAttribute(
        'aria-current',
        'step',
      )
      await page.getByRole('link', { name: 'See the first look so far' }).click()
      await expect(page.getByText(/^1 of \d+ answered · draft, not submitted$/)).toBeVisible()
      await expect(page.getByRole('link', { name: 'Go on with the essentials' })).toBeVisible()
      const pdf = await page.request.get(`/api/assessments/${assessmentId}/first-look.pdf`)
      expect(pdf.headers()['content-type']).toBe('application/pdf')
    })
  })

test('the first look of what was submitted leads to its overview', async ({ page, ada, server }) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await server.ask('answerEverything', { person: ada, assessmentId })
  await server.ask('submit', { person: ada, assessmentId })
  await page.goto(`/assessments/${assessmentId}/first-look`)
  await expect(page).toHaveURL(`/assessments/${assessmentId}`)
  const pdf = await page.request.get(`/api/assessments/${assessmentId}/first-look.pdf`)
  expect(pdf.status()).toBe(404)
})
