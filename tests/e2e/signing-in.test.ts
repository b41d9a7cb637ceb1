import type { Page } from '@playwright/test'
import { expect, signIn, test } from './support/people-test'
import type { Newcomer } from './support/server-calls-process'

const elsewhere = [
  '/.//evil.example',
  '/..//evil.example',
  '/products/..//evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/%2fevil.example',
  '/%2e%2e//evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
]

test.use({ allowedComplaints: [/429 \(Too Many Requests\)/] })

for (const scripts of ['on', 'off']) {
  test.describe(`with scripts ${scripts}`, () => {
    test.use({ javaScriptEnabled: scripts === 'on' })

    test('a person stays on this site whatever the address of the sign-in page asks for', async ({
      page,
      server,
    }) => {
      test.slow()
      const noor = await server.ask('welcome', { name: 'Noor' })
      for (const then of elsewhere) {
        await page.context().clearCookies()
        await page.goto(`/sign-in?then=${encodeURIComponent(then)}`)
        await enter(page, noor)
        await expect(page, then).toHaveURL(
          /^http:\/\/127\.0\.0\.1:\d+\/organisations\/[0-9a-f-]{36}\/products$/,
        )
      }
    })

    test('wrong passwords are answered with when to try again, and what was typed stays', async ({
      page,
      server,
    }) => {
      test.slow()
      const noor = await server.ask('welcome', { name: 'Noor' })
      await page.goto('/sign-in')
      await enter(page, noor)
      await expect(page).toHaveURL(/\/products$/)
      await page.context().clearCookies({ name: '__Host-thingworthy' })
      const wrong = { ...noor, password: 'not the one at all' }
      const message = page.getByText(/^There were too many wrong passwords\. Try again in \d+ seconds?\.$/)
      await page.goto('/sign-in')
      let status = 200
      while (status === 200) {
        const answered = page.waitForResponse((response) => response.request().method() === 'POST')
        await enter(page, wrong)
        status = (await answered).status()
        if (status === 429) expect((await answered).headers()['retry-after']).toMatch(/^\d+$/)
      }
      expect(status).toBe(429)
      await expect(message.first()).toBeVisible()
      await expect(page.getByLabel('Email address')).toHaveValue(noor.person.email)
    })

    test('a link to an assessment survives signing in, with its query', async ({ page, server }) => {
      const noor = await server.ask('welcome', { name: 'Noor' })
      const { assessmentId } = await server.ask('draft', { person: noor.person })
      await page.goto(`/assessments/${assessmentId}/plan?from=mail&show=all`)
      await expect(page).toHaveURL(/\/sign-in\?then=/)
      await enter(page, noor)
      await expect(page).toHaveURL(new RegExp(`/assessments/${assessmentId}/plan\\?from=mail&show=all$`))
    })
  })
}

test('somebody whose session ends while they work comes back to the page they wanted', async ({
  page,
  server,
}) => {
  const noor = await server.ask('welcome', { name: 'Noor' })
  const { assessmentId } = await server.ask('draft', { person: noor.person })
  await signIn(page.context(), noor)
  await page.goto(`/assessments/${assessmentId}`)
  await page.context().clearCookies()
  await page.getByRole('link', { name: 'Begin with the facts' }).click()
  await expect(page).toHaveURL(/\/sign-in\?then=/)
  await enter(page, noor)
  await expect(page).toHaveURL(new RegExp(`/assessments/${assessmentId}/facts$`))
})

test('signing out leaves no page to come back to', async ({ page, server }) => {
  const noor = await server.ask('welcome', { name: 'Noor' })
  await signIn(page.context(), noor)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
})

async function enter(page: Page, { person, password }: Newcomer): Promise<void> {
  await page.getByLabel('Email address').fill(person.email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
