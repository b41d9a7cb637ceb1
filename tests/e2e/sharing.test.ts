import type { Page } from '@playwright/test'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/404 \(Not Found\)/] })

    test('a report is submitted with a link, read by somebody without an account, and no longer once it is revoked', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      test.slow()
      const usable = async (of: Page) => {
        if (javaScriptEnabled) await expectUsable(of)
      }
      const { assessmentId } = await server.ask('draft', { person: ada })
      await server.ask('answerEverything', { person: ada, assessmentId })
      await page.goto(`/assessments/${assessmentId}/check`)
      await page.getByLabel('Accountable person').fill('Ada Beck')
      await page.getByLabel('Their role').fill('Head of product')
      await page.getByLabel('The report is valid until').fill('2020-01-01')
      await page.getByLabel('Contact for readers').fill('Product security')
      await page.getByLabel('Make a link for sharing').check()
      await page.getByRole('button', { name: 'Submit this assessment' }).click()
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
      await expect(summary.getByRole('link')).toHaveCount(2)
      await expect(summary).toContainText('Write a date from')
      await expect(summary).toContainText('Give an email address')
      await expect(page.getByLabel('Make a link for sharing')).toBeChecked()
      await usable(page)
      await page.getByLabel('The report is valid until').fill(inDays(100))
      await page.getByLabel('Address of the contact').fill('security@lullaby.example')
      await page.getByRole('button', { name: 'Submit this assessment' }).click()
      await expect(page).toHaveURL(/\/reports\/[^/]+\/share$/)
      const sharePage = page.url()
      const list = page.getByRole('region', { name: 'Links' }).getByRole('listitem')
      await expect(list).toHaveCount(1)
      await usable(page)

      await page.getByLabel('Whom it is for').fill('Hardware shop')
      await page.getByRole('button', { name: 'Make a link' }).click()
      await expect(page.getByText('The link was made')).toBeVisible()
      await expect(list).toHaveCount(2)
      await usable(page)
      const link = await page
        .getByRole('link', { name: /\/shared\// })
        .first()
        .getAttribute('href')

      const readers = await browser.newContext({
        javaScriptEnabled,
        storageState: { cookies: [], origins: [] },
      })
      const omars = await readers.newPage()
      const response = await omars.goto(link ?? '')
      expect(response?.status()).toBe(200)
      expect(response?.headers()).toMatchObject({
        'cache-control': expect.stringContaining('no-store'),
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'no-referrer',
      })
      await expect(omars.getByRole('heading', { level: 1 })).toContainText('Lamp')
      await expect(omars.getByText('Lullaby Devices shares this report')).toBeVisible()
      await expect(omars.getByRole('link', { name: 'security@lullaby.example' })).toHaveAttribute(
        'href',
        'mailto:security@lullaby.example',
      )
      await expect(omars.getByText(`Open ${link}`)).toBeVisible()
      await expect(omars.getByRole('link', { name: /JSON|CSV/ })).toHaveCount(0)
      await usable(omars)
      const copy = await readers.request.get(`${link}/copy.pdf`)
      expect(copy.headers()).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringContaining('shared self-assessed'),
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'no-referrer',
      })
      for (const none of ['report.json', 'table.csv', 'copy.json', 'reviewed.pdf'])
        expect((await readers.request.get(`${link}/${none}`)).status(), none).toBe(404)

      await page.goto(`/organisations/${ada.organisation.id}/shared`)
      await expect(page.getByText('Opened once').first()).toBeVisible()
      await usable(page)
      await page.getByRole('button', { name: /^Revoke the link “Hardware shop”/ }).click()
      await expect(page.getByText('The link was revoked')).toBeVisible()
      await omars.reload()
      await expect(omars.getByText('This report is no longer shared by the maker.')).toBeVisible()
      await usable(omars)
      expect((await readers.request.get(`${link}/copy.pdf`)).status()).toBe(410)
      await page.goto(sharePage)
      await expect(page.getByText(/Revoked on/)).toBeVisible()
      await readers.close()
    })

    test('a link that never was is not found, and says so', async ({ browser, baseURL, ada }) => {
      const context = await browser.newContext({
        javaScriptEnabled,
        storageState: { cookies: [], origins: [] },
      })
      const page = await context.newPage()
      const response = await page.goto(`${baseURL}/shared/${'a'.repeat(26)}`)
      expect(response?.status(), ada.name).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
      await context.close()
    })
  })
}

test('headers and queries that steer Next open nothing of a link but its page', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await server.ask('answerEverything', { person: ada, assessmentId })
  const submission = await server.ask('submit', { person: ada, assessmentId })
  const { secret } = await server.ask('share', { person: ada, submissionId: submission })
  const path = `/shared/${secret}`
  const plain = await page.request.get(path, { headers: { cookie: '' } })
  expect(plain.status()).toBe(200)
  const tricks: Record<string, string>[] = [
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { 'x-middleware-subrequest': 'proxy' },
    { 'x-forwarded-host': 'evil.example' },
  ]
  for (const headers of tricks) {
    const response = await page.request.get(path, { headers, maxRedirects: 0 })
    expect(response.headers()['referrer-policy'], JSON.stringify(headers)).toBe('no-referrer')
    expect(response.headers()['cache-control'], JSON.stringify(headers)).toContain('no-store')
    expect(await response.text(), JSON.stringify(headers)).not.toContain('evil.example')
  }
})

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
