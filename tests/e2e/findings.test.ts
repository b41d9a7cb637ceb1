import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible'
import { type Hands, keyboard, mouse } from './support/hands'
import { expect, signIn, test } from './support/people-test'

const facts = 'Who can read the facts that people rely on when they use your product?'

const ways: { name: string; hands: Hands; javaScriptEnabled: boolean }[] = [
  { name: 'by mouse', hands: mouse, javaScriptEnabled: true },
  { name: 'by keyboard', hands: keyboard, javaScriptEnabled: true },
  { name: 'without scripts', hands: mouse, javaScriptEnabled: false },
]

for (const { name, hands, javaScriptEnabled } of ways) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled })

    test('an auditor raises a finding and asks for evidence, and the team answers both', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      test.slow()
      // Without scripts axe has nothing to run in; the pages are the same.
      const checked = (at: Page) => (javaScriptEnabled ? expectAccessible(at) : Promise.resolve())
      const { assessmentId, productId } = await server.ask('draft', { person: ada })
      await server.ask('answerEverything', { person: ada, assessmentId })
      const submissionId = await server.ask('submit', { person: ada, assessmentId })
      const noor = await server.ask('welcome', {
        name: 'Noor',
        role: 'auditor',
        organisation: ada.organisation,
      })
      const order = { person: ada, submissionId, auditor: noor.person }
      const review = `/reviews/${await server.ask('acceptedReview', order)}`
      const noors = await newPage(browser, javaScriptEnabled)
      await signIn(noors.context(), noor)

      await test.step('a finding without what closes it is refused, and what was written stays', async () => {
        await noors.goto(`${review}/findings/new`)
        await checked(noors)
        await hands.tick(noors, noors.getByLabel(/^Major/))
        await hands.pick(noors, noors.getByLabel('Which question is it about?'), facts)
        await hands.write(noors, noors.getByLabel('What you found'), 'All units share one password.')
        await hands.write(noors, noors.getByLabel('Why it matters'), 'Anybody gets in.')
        await hands.write(noors, noors.getByLabel('What you expected'), 'A password for each unit.')
        await hands.press(noors, noors.getByRole('button', { name: 'Raise the finding' }))
        await expect(noors.getByRole('link', { name: /^Write what closes the finding/ })).toBeVisible()
        await expect(noors.getByLabel('What you found')).toHaveValue('All units share one password.')
        await hands.write(noors, noors.getByLabel('What closes it'), 'A test of ten units.')
        await hands.press(noors, noors.getByRole('button', { name: 'Raise the finding' }))
        await expect(noors.getByRole('heading', { level: 1, name: 'Finding' })).toBeVisible()
        await checked(noors)
      })

      await test.step('the team marks it as resolved, and the auditor closes it', async () => {
        await page.goto(`/products/${productId}/findings`)
        await checked(page)
        await hands.press(page, page.getByRole('link', { name: 'All units share one password.' }))
        await hands.tick(page, page.getByLabel('Mark it as resolved, with what shows that'))
        await hands.press(page, page.getByRole('button', { name: 'Send' }))
        await expect(page.getByRole('link', { name: 'Write why, or what shows it.' })).toBeVisible()
        await hands.write(page, page.getByRole('textbox', { name: 'Message' }), 'Ten units were tested.')
        await hands.press(page, page.getByRole('button', { name: 'Send' }))
        await expect(page.getByText('Resolved, says the team')).toBeVisible()
        await checked(page)
        await noors.reload()
        await hands.tick(noors, noors.getByLabel('Close it'))
        await hands.press(noors, noors.getByRole('button', { name: 'Send' }))
        await expect(noors.getByText('Closed', { exact: true })).toBeVisible()
        await noors.goto(`${review}/findings`)
        await expect(noors.getByRole('link', { name: 'All units share one password.' })).toBeVisible()
      })

      await test.step('the auditor asks for evidence, and the team adds it beside the submission', async () => {
        await noors.goto(`${review}/requests/new`)
        await checked(noors)
        await hands.pick(noors, noors.getByLabel('At which question?'), facts)
        await hands.write(noors, noors.getByLabel('What you ask for'), 'The test of the ten units.')
        await hands.press(noors, noors.getByRole('button', { name: 'Ask the team' }))
        await noors.waitForURL(/requests\/[0-9a-f-]{36}$/)
        await expect(noors.getByText('The test of the ten units.')).toBeVisible()
        await checked(noors)
        const request = noors.url().split('/').at(-1)
        await page.goto(`/products/${productId}/requests/${request}`)
        await checked(page)
        await hands.press(page, page.getByRole('link', { name: 'Add evidence at this question' }))
        await checked(page)
        await hands.write(page, page.getByLabel('Title'), 'Test of ten units')
        await hands.pick(page, page.getByLabel('Kind'), 'Test report')
        await hands.write(page, page.getByLabel(/^Web address/), 'https://example.org/ten-units')
        await page.getByLabel('Date it speaks of').fill('2026-01-01')
        await hands.press(page, page.getByRole('button', { name: 'Add the evidence' }))
        await expect(page.getByRole('link', { name: 'Test of ten units' })).toBeVisible()
        await noors.reload()
        await expect(noors.getByRole('link', { name: 'Test of ten units' })).toBeVisible()
      })

      await test.step('the review cannot be concluded as long as something is in the way', async () => {
        await noors.goto(`${review}/conclude`)
        await expect(noors.getByRole('heading', { name: 'What is in the way' })).toBeVisible()
        await checked(noors)
        await hands.tick(noors, noors.getByRole('radio', { name: /^Confirmed\s*Every/ }))
        await hands.write(noors, noors.getByLabel(/^What you did not/), 'I looked at the findings only.')
        await hands.press(noors, noors.getByRole('button', { name: 'Conclude' }))
        await expect(noors.getByRole('alert').or(noors.locator('#main')).first()).toContainText(
          'Nothing has been judged yet',
        )
        await hands.tick(noors, noors.getByLabel(/^Not confirmed/))
        await hands.press(noors, noors.getByRole('button', { name: 'Conclude' }))
        await noors.waitForURL(review)
      })
    })
  })
}

async function newPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  return context.newPage()
}
