// A form on a page that was drawn for Ada does nothing once Noor is signed in in the same browser.

import type { Page } from '@playwright/test'
import type { Member } from '@/lib/server/identity/person'
import { babyMonitorFile } from './support/baby-monitor'
import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'
import type { ServerCalls } from './support/server-calls'

type Place = { productId: string; releaseId: string; assessmentId: string }
type FilledForm = {
  path: (place: Place) => string
  fill?: (page: Page) => Promise<void>
  button: string | RegExp
  /** Where the form leads once its own person sends it. */
  leads: RegExp
}

const forms: Record<string, FilledForm> = {
  'a product': {
    path: () => '/products/new',
    fill: (page) => page.getByLabel('Name of the product').fill('Night Light'),
    button: 'Add the product',
    leads: /\/releases\/new$/,
  },
  'a release': {
    path: ({ productId }) => `/products/${productId}/releases/new`,
    fill: (page) => page.getByLabel('Name or number of the release').fill('7.0'),
    button: 'Add the release',
    leads: /\/start$/,
  },
  'an assessment': {
    path: ({ productId, releaseId }) => `/products/${productId}/releases/${releaseId}/start`,
    fill: (page) => page.getByRole('radio').first().check(),
    button: 'Start',
    leads: /\/assessments\/[^/]+(?:\/facts)?$/,
  },
  'an uploaded file': {
    path: ({ productId, releaseId }) => `/products/${productId}/releases/${releaseId}/upload`,
    fill: (page) =>
      page.getByLabel('Assessment file').setInputFiles({
        name: 'lamp.yaml',
        mimeType: 'text/yaml',
        buffer: Buffer.from('questionnaire: iot-good-practice@1.0.0\nproduct: Lamp\n'),
      }),
    button: 'Upload the file',
    leads: /\/assessments\/[^/]+$/,
  },
  'the standards to show': {
    path: ({ productId }) => `/products/${productId}/standards`,
    button: 'Save the choice',
    leads: /\/products\/[^/]+$/,
  },
  'the carry-over': {
    path: ({ assessmentId }) => `/assessments/${assessmentId}/carry-over`,
    button: /^Carry over to /,
    leads: /\/carried$/,
  },
  'the example': { path: () => '/products', button: 'Open the example', leads: /\/products\/[^/]+$/ },
  'the password': {
    path: () => '/account',
    fill: async (page) => {
      await page.getByLabel('Current password').fill('a lamp that listens')
      await page.getByLabel('New password').fill('a lamp that hears all')
    },
    button: 'Change the password',
    leads: /changed=password$/,
  },
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    for (const [name, { path, fill, button, leads }] of Object.entries(forms)) {
      test(`${name}: refused while Noor is signed in, taken from Ada’s page once she is back`, async ({
        page,
        ada,
        server,
      }) => {
        const place = await server.ask('draft', { person: ada, file: babyMonitorFile() })
        const noor = await server.ask('welcome', { name: 'Noor', organisation: ada.organisation })
        const cookies = await page.context().cookies()
        await page.goto(path(place))
        await fill?.(page)
        await signIn(page.context(), noor)
        const before = await eventsOf(server, ada)
        await page.getByRole('button', { name: button, exact: true }).click()
        const refusal = page.getByRole('alert').filter({ hasText: 'There is a problem' })
        await expect(refusal).toContainText('Nothing was saved: somebody else opened this page')
        expect(await eventsOf(server, ada)).toBe(before)

        await page.context().addCookies(cookies)
        if (!javaScriptEnabled) {
          // The page that says so was drawn for Noor.
          await page.goto(path(place))
          await fill?.(page)
        }
        await page.getByRole('button', { name: button, exact: true }).click()
        await expect(page).toHaveURL(leads)
      })
    }
  })
}

test('the refusal of a form of a button alone can be used by everybody', async ({ page, ada, server }) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  await page.goto(`/assessments/${assessmentId}/carry-over`)
  await signIn(page.context(), await server.ask('welcome', { name: 'Noor', organisation: ada.organisation }))
  await page.getByRole('button', { name: /^Carry over to / }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible()
  await expectUsable(page)
})

function eventsOf(server: ServerCalls, { organisation }: Member): Promise<number> {
  return server.ask('countEvents', { organisationId: organisation.id })
}
