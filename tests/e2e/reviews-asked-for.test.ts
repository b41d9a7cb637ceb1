import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'

const password = 'a lamp that listens'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/404 \(Not Found\)/] })

    test('an outside auditor joins one review with a new account, accepts it, and sees nothing else', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      test.slow()
      const { productId, assessmentId } = await server.ask('draft', { person: ada })
      await server.ask('answerEverything', { person: ada, assessmentId })
      const submission = await server.ask('submit', { person: ada, assessmentId })
      await page.goto(`/reports/${submission}`)
      await page.getByRole('link', { name: 'Ask for a review' }).click()
      await expect(page).toHaveURL(`/reports/${submission}/ask-for-review`)
      await page.getByRole('button', { name: 'Ask for the review' }).click()
      await expect(page.getByText('Choose one of the auditors listed').first()).toBeVisible()
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByLabel('Why a review is needed').fill('A customer asks for it.')
      await page.getByLabel('An outside auditor').check()
      await page
        .getByLabel('Email address of the outside auditor')
        .fill(`lena-${crypto.randomUUID()}@example.org`)
      await page.getByRole('button', { name: 'Ask for the review' }).click()
      const link = await page.getByRole('status').getByRole('textbox').inputValue()
      if (javaScriptEnabled) await expectUsable(page)
      await page.goto(`/products/${productId}/reviews`)
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByRole('link', { name: /Submission 1/ }).click()
      await expect(page.getByText('Waiting for the auditor')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(page)
      const teamPage = page.url()

      const context = await browser.newContext({ javaScriptEnabled })
      const lenas = await context.newPage()
      await lenas.goto(link)
      await expect(lenas.getByRole('heading', { level: 1 })).toHaveText('Review Lamp 1.0')
      await lenas.getByLabel('Your name').fill('Lena Fox')
      await lenas.getByLabel('Password').fill(password)
      await lenas.getByRole('button', { name: 'Join' }).click()
      await expect(lenas).toHaveURL(/\/reviews\/[\w-]+$/)
      if (javaScriptEnabled) await expectUsable(lenas)
      await lenas.getByRole('button', { name: 'Accept the review' }).click()
      await expect(lenas.getByText('Answer with yes, no, or a name.').first()).toBeVisible()
      await lenas.getByLabel('I am outside Lantern Works').check()
      for (const id of ['employedByMaker', 'advised', 'interest'])
        await lenas.locator(`#${id}`).getByLabel('No', { exact: true }).check()
      await lenas.locator('#paidByMaker').getByLabel('Yes', { exact: true }).check()
      await lenas.getByLabel('What qualifies you').fill('Ten years of audits.')
      await lenas.getByRole('button', { name: 'Accept the review' }).click()
      await expect(lenas.getByRole('button', { name: 'Accept the review' })).toBeHidden()
      for (const closed of [`/assessments/${assessmentId}`, `/products/${productId}`, teamPage])
        expect((await lenas.goto(closed))?.status(), closed).toBe(404)
      await lenas.goto('/products')
      await expect(lenas).toHaveURL('/reviews')
      if (javaScriptEnabled) await expectUsable(lenas)

      await page.goto(teamPage)
      await expect(page.getByText('that they are outside Lantern Works')).toBeVisible()
      await expect(page.getByText('email address not verified')).toBeVisible()
      await page.getByRole('link', { name: 'Ask the auditor to stop' }).click()
      await page.getByLabel('Your reason').fill('The product is withdrawn.')
      await page.getByRole('button', { name: 'Ask the auditor to stop' }).click()
      await expect(page.getByText('The product is withdrawn.')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(page)
      await context.close()
    })

    test('a member with the role auditor declines, and the team reads why', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      test.slow()
      const noor = await server.ask('welcome', {
        name: 'Noor',
        role: 'auditor',
        organisation: ada.organisation,
      })
      const { productId, assessmentId } = await server.ask('draft', { person: ada })
      await server.ask('answerEverything', { person: ada, assessmentId })
      const submission = await server.ask('submit', { person: ada, assessmentId })
      await page.goto(`/reports/${submission}/ask-for-review`)
      await page.getByLabel('Why a review is needed').fill('A customer asks for it.')
      await page.getByLabel('Noor').check()
      await page.getByRole('button', { name: 'Ask for the review' }).click()
      await expect(page).toHaveURL(new RegExp(`/products/${productId}/reviews/`))

      const context = await browser.newContext({ javaScriptEnabled })
      await signIn(context, noor)
      const noors = await context.newPage()
      await noors.goto('/products')
      await noors.getByRole('link', { name: 'Reviews', exact: true }).first().click()
      await noors.getByRole('link', { name: 'Review of Lamp 1.0' }).click()
      await expect(noors.getByText('I am outside')).toBeHidden()
      await noors.getByRole('link', { name: 'Decline the review' }).click()
      await noors.getByRole('button', { name: 'Decline the review' }).click()
      if (javaScriptEnabled) await expectUsable(noors)
      await noors.getByLabel('Your reason').fill('No time before May.')
      await noors.getByRole('button', { name: 'Decline the review' }).click()
      await expect(noors.getByText('This review has ended.')).toBeVisible()
      await page.goto(`/products/${productId}/reviews`)
      await expect(page.getByText('Reason: No time before May.')).toBeVisible()
      await context.close()
    })
  })
}
