import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'

const password = 'a lamp that listens'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/404 \(Not Found\)/] })

    test('an owner invites a person, who joins, gets another role and is removed', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      test.slow()
      const { assessmentId } = await server.ask('draft', { person: ada })
      const people = `/organisations/${ada.organisation.id}/people`
      const email = `sam-${crypto.randomUUID()}@example.org`
      await page.goto('/organisations')
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByRole('link', { name: 'People and roles' }).click()
      await expect(page).toHaveURL(people)
      await page.getByLabel('Their email address').fill('sam')
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      await expect(page.getByText('Write an email address such as ada@example.org').first()).toBeVisible()
      const link = await invite(page, email)
      if (javaScriptEnabled) await expectUsable(page)

      const context = await browser.newContext({ javaScriptEnabled })
      const sams = await context.newPage()
      await sams.goto(link)
      await expect(sams.getByRole('heading', { level: 1 })).toHaveText('Join Lullaby Devices')
      if (javaScriptEnabled) await expectUsable(sams)
      await sams.getByLabel('Your name').fill('Sam Wu')
      await sams.getByLabel('Password').fill(password)
      await sams.getByRole('button', { name: 'Join' }).click()
      await expect(sams).toHaveURL(`/organisations/${ada.organisation.id}/products`)
      await sams.goto(`/assessments/${assessmentId}`)
      await expect(sams.getByRole('heading', { level: 1 })).toBeVisible()
      await sams.goto(link)
      await expect(sams.getByText('has been accepted already')).toBeVisible()

      await page.goto(people)
      await page.getByRole('link', { name: 'Sam Wu' }).click()
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByLabel('What they may do').selectOption('viewer')
      await page.getByRole('button', { name: 'Save the role' }).click()
      await expect(page.getByText('The role was changed')).toBeVisible()
      expect((await sams.goto(`/assessments/${assessmentId}`))?.status()).toBe(404)

      await page.getByRole('link', { name: 'Sam Wu' }).click()
      await page.getByRole('button', { name: 'Remove this person' }).click()
      await expect(page.getByText('The person was removed')).toBeVisible()
      await sams.goto('/products')
      await expect(sams).toHaveURL('/organisations')
      await expect(sams.getByText('You are not a member of an organisation')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(sams)
      expect((await sams.goto(`/organisations/${ada.organisation.id}/products`))?.status()).toBe(404)
      await context.close()
    })

    test('an invitation is revoked and its link says so', async ({ page, ada, browser }) => {
      const email = `sam-${crypto.randomUUID()}@example.org`
      await page.goto(`/organisations/${ada.organisation.id}/people`)
      const link = await invite(page, email)
      await page.goto(`/organisations/${ada.organisation.id}/people`)
      await page.getByRole('button', { name: `Revoke the invitation for ${email}` }).click()
      await expect(page.getByText('The invitation was revoked')).toBeVisible()
      const context = await browser.newContext({ javaScriptEnabled })
      const other = await context.newPage()
      await other.goto(link)
      await expect(other.getByText('This invitation was revoked')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(other)
      await context.close()
    })

    test('a person of two organisations switches between them, and leaves one', async ({
      page,
      ada,
      server,
    }) => {
      const grace = await server.ask('welcome', { name: 'Grace' })
      await page.goto(`/organisations/${ada.organisation.id}/people`)
      const link = await invite(page, grace.person.email)
      await page.context().clearCookies()
      await signIn(page.context(), grace)
      await page.goto(link)
      await page.getByRole('button', { name: 'Join' }).click()
      await expect(page).toHaveURL(`/organisations/${ada.organisation.id}/products`)
      await page.goto('/organisations')
      await expect(page.getByRole('link', { name: /^Products of/ })).toHaveCount(2)
      await page.goto(`/organisations/${grace.person.organisation.id}/leave`)
      await page.getByRole('button', { name: 'Leave this organisation' }).click()
      await expect(page.getByText('An organisation always has an owner').first()).toBeVisible()
      await page.goto(`/organisations/${ada.organisation.id}/leave`)
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByRole('button', { name: 'Leave this organisation' }).click()
      await expect(page).toHaveURL('/organisations')
      await expect(page.getByRole('link', { name: /^Products of/ })).toHaveCount(1)
    })

    test('an owner filters the events and downloads the same ones as a table', async ({
      page,
      ada,
      server,
    }) => {
      await server.ask('draft', { person: ada })
      await page.goto('/organisations')
      await page.getByRole('link', { name: 'Events' }).click()
      const rows = page.getByRole('table').getByRole('row')
      await expect(rows.nth(1)).toContainText('Assessment started')
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByLabel('What', { exact: true }).selectOption('Products and releases')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page).toHaveURL(/what=products/)
      await expect(rows).toHaveCount(3)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Download as a table (CSV)' }).click()
      const table = await readFile(await (await download).path(), 'utf8')
      expect(table.split('\r\n')).toHaveLength(4)
      await page.getByLabel('From this day').fill('2126-01-01')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page.getByText('No events match')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(page)
    })

    test('an owner sets the time zone of the organisation', async ({ page, ada }) => {
      const settings = `/organisations/${ada.organisation.id}/settings`
      await page.goto(settings)
      await page.getByLabel('Time zone').selectOption('America/New York')
      await page.getByRole('button', { name: 'Save the time zone' }).click()
      await expect(page.getByText('The time zone was saved')).toBeVisible()
      await page.goto(settings)
      await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York')
    })

    test('an owner renames the organisation', async ({ page, ada }) => {
      await page.goto(`/organisations/${ada.organisation.id}/settings`)
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByLabel('Name of the organisation').fill('Lantern Works')
      await page.getByRole('button', { name: 'Save the name' }).click()
      await expect(page.getByText('The name was saved')).toBeVisible()
      await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Lantern Works')
    })
  })
}

/** Invites from the page of people, as an editor; the link that is shown once. */
async function invite(page: Page, email: string): Promise<string> {
  await page.getByLabel('Their email address').fill(email)
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  return page.getByLabel('Link to send').inputValue()
}
