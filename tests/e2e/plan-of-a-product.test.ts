// The plan of a product after submission: who does what, by when and with which evidence.

import type { Page } from '@playwright/test'
import type { Member } from '@/lib/server/identity/person'
import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'
import type { ServerCalls } from './support/server-calls'

test.beforeEach(() => test.slow())

const ask = 'default-passwords'

/** A product whose only assessment was submitted, with one line of its plan; gives the address of the plan. */
async function submitted(server: ServerCalls, ada: Member): Promise<string> {
  const { productId, assessmentId } = await server.ask('draft', { person: ada })
  await server.ask('answerEverything', { person: ada, assessmentId })
  const line = { to: 100, owner: 'Sam', due: '2027-02-01' }
  await server.ask('plan', { person: ada, assessmentId, questionId: ask, line })
  await server.ask('submit', { person: ada, assessmentId })
  return `/products/${productId}/plan`
}

async function openLine(page: Page, plan: string): Promise<void> {
  await page.goto(plan)
  await page.getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Change a line of the plan' })).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('Ada changes a line after submission, and corrects what is refused', async ({
      page,
      ada,
      server,
    }) => {
      const plan = await submitted(server, ada)
      await openLine(page, plan)
      await page.getByLabel('Evidence to bring').fill('x'.repeat(301))
      await page.getByLabel('Who does it').fill('Robin')
      await page.getByRole('button', { name: 'Save the line' }).click()
      await expect(page).toHaveTitle(/^Error: /)
      await expect(page.getByLabel('Who does it')).toHaveValue('Robin')
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByLabel('Evidence to bring').fill('The test report of the lab')
      await page.getByRole('button', { name: 'Save the line' }).click()
      await expect(page).toHaveURL(new RegExp(`${plan}$`))
      await expect(page.getByRole('cell', { name: 'Robin' })).toBeVisible()
      await expect(page.getByRole('cell', { name: 'The test report of the lab' })).toBeVisible()
    })

    test('Ada sees what was changed meanwhile, and puts hers in its place', async ({
      page,
      ada,

      server,
      browser,
    }) => {
      const plan = await submitted(server, ada)
      await openLine(page, plan)
      const other = await browser.newContext({ javaScriptEnabled })
      await other.addCookies(await page.context().cookies())
      const elsewhere = await other.newPage()
      await elsewhere.goto(page.url())
      await elsewhere.getByLabel('Who does it').fill('Priya')
      await elsewhere.getByRole('button', { name: 'Save the line' }).click()
      await expect(elsewhere).toHaveURL(new RegExp(`${plan}$`))
      await other.close()
      await page.getByLabel('Who does it').fill('Robin')
      await page.getByRole('button', { name: 'Save the line' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'has changed this line' })).toContainText(
        'Priya',
      )
      await expect(page.getByLabel('Who does it')).toHaveValue('Robin')
      await page.getByRole('button', { name: 'Save the line' }).click()
      await expect(page.getByRole('cell', { name: 'Robin' })).toBeVisible()
    })

    test('Ada takes a line off the plan', async ({ page, ada, server }) => {
      const plan = await submitted(server, ada)
      await openLine(page, plan)
      await page.getByLabel('Take this line off the plan').check()
      await page.getByRole('button', { name: 'Save the line' }).click()
      await expect(page.getByText('Nothing is planned yet.')).toBeVisible()
    })
  })
}

test('the plan and a line of it are usable, wide and narrow', async ({ page, ada, server }) => {
  const plan = await submitted(server, ada)
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(plan)
    await expectUsable(page)
    await openLine(page, plan)
    await expectUsable(page)
  }
})

test.describe('as a viewer', () => {
  // A page that is not theirs is in the browser's console.
  test.use({ allowedComplaints: [/404 \(Not Found\)/] })

  test('sees the plan as it was submitted, and changes nothing', async ({ page, ada, server }) => {
    const viewer = await server.ask('welcome', {
      name: 'Vera',
      role: 'viewer',
      organisation: ada.organisation,
    })
    const plan = await submitted(server, ada)
    await openLine(page, plan)
    const line = page.url()
    await page.getByLabel('Who does it').fill('Robin')
    await page.getByRole('button', { name: 'Save the line' }).click()
    await expect(page.getByRole('cell', { name: 'Robin' })).toBeVisible()
    await page.context().clearCookies()
    await signIn(page.context(), viewer)
    await page.goto(plan)
    await expect(page.getByText('as it was submitted last.')).toBeVisible()
    await expect(page.getByRole('cell', { name: 'Sam' })).toBeVisible()
    await expect(page.getByRole('rowheader').getByRole('link')).toHaveCount(0)
    await expectUsable(page)
    expect((await page.goto(line))?.status()).toBe(404)
  })
})
