import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'

const asked = 'Who can read the facts that people rely on when they use your product?'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/404 \(Not Found\)/] })

    test('Ada gives a question to Noor, who finds it, comments on it, and answers it', async ({
      page,
      ada,
      server,
      browser,
    }) => {
      test.slow()
      const role = { name: 'Noor', role: 'editor', organisation: ada.organisation } as const
      const noor = await server.ask('welcome', role)
      const { assessmentId } = await server.ask('draft', { person: ada })
      await page.goto(`/assessments/${assessmentId}`)
      await page.getByRole('link', { name: 'who answers what' }).click()
      await expect(page).toHaveURL(`/assessments/${assessmentId}/people`)
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByLabel('Give them to').selectOption('Noor')
      await page.getByRole('button', { name: 'Give the questions' }).click()
      await expect(page.getByText('Tick a question, or choose a section').first()).toBeVisible()
      await expect(page.getByLabel('Give them to')).toHaveValue(noor.person.id)
      await page.getByRole('checkbox', { name: asked }).check()
      await page.getByLabel('By this day').fill('2030-12-03')
      await page.getByRole('button', { name: 'Give the questions' }).click()
      await expect(page.getByText('1 question was given or taken back')).toBeVisible()
      await expect(page.getByText('Given to Noor, by 3 December 2030.').first()).toBeVisible()
      await page.getByText('The list as text').click()
      const list = page.getByLabel('To copy into a message')
      expect((await list.inputValue()).split('\n')).toContain(
        `[ ] ${asked} Given to Noor, by 3 December 2030.`,
      )

      const context = await browser.newContext({ javaScriptEnabled })
      await signIn(context, noor)
      const noors = await context.newPage()
      await noors.goto('/products')
      await expect(
        noors.getByRole('heading', { name: '1 question is waiting for your answer' }),
      ).toBeVisible()
      if (javaScriptEnabled) await expectUsable(noors)
      await noors.getByRole('link', { name: 'Inbox, 1 new' }).click()
      await expect(noors.getByText('1 question was given to you, by 3 December 2030')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(noors)
      await noors.getByRole('button', { name: 'Mark all as read' }).click()
      await expect(noors.getByText('New', { exact: true })).toHaveCount(0)
      await noors.goto('/products')
      await noors.getByRole('link', { name: asked }).click()
      await noors.getByText('Show some of the questions').click()
      await noors.getByRole('link', { name: 'Given to me' }).click()
      await expect(noors.getByRole('group', { name: asked })).toBeVisible()
      await expect(noors.locator('[data-question]')).toHaveCount(1)
      await noors.getByRole('link', { name: 'Comment', exact: true }).click()
      if (javaScriptEnabled) await expectUsable(noors)
      await noors.getByRole('button', { name: 'Add the comment' }).click()
      await expect(noors.getByText('Write a comment').first()).toBeVisible()
      await noors.getByLabel('Your comment').fill('Where are these facts, @Ada?')
      await noors.getByRole('button', { name: 'Add the comment' }).click()
      await expect(noors.getByText('Where are these facts, @Ada?')).toBeVisible()

      await page.goto('/inbox')
      await page.getByRole('link', { name: 'You were mentioned in a comment' }).click()
      await expect(page.getByText('Where are these facts, @Ada?')).toBeVisible()
      await page.getByLabel('Your comment').fill('On our support pages.')
      await page.getByRole('button', { name: 'Add the comment' }).click()
      await expect(page.getByText('On our support pages.')).toBeVisible()
      await page.getByRole('button', { name: 'Mark as resolved' }).click()
      await expect(page.getByText('Resolved by Ada')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByRole('button', { name: /^Erase ?: Ada/ }).click()
      await expect(page.getByText('This comment was erased')).toBeVisible()
      await context.close()
    })
  })
}
