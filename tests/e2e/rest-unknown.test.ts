import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('the rest is marked as not known yet with one press, listed, and taken back with another', async ({
      page,
      ada,
      server,
    }) => {
      const { assessmentId } = await server.ask('draft', { person: ada })
      await page.goto(`/assessments/${assessmentId}/check`)
      await page.getByRole('button', { name: /^The rest is not known yet: answer \d+ questions/ }).click()
      const done = page
        .getByRole('status')
        .filter({ hasText: /^\d+ questions are answered “don’t know yet”/ })
      await expect(done).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Still to answer' })).toHaveCount(0)
      await expect(page.getByText('Ready to submit')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(page)
      await done.getByRole('button', { name: 'Take this back' }).click()
      await expect(page.getByText('What was marked “don’t know yet” is open again.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Still to answer' })).toBeVisible()
    })
  })
