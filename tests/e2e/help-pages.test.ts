import { deskKeys } from '@/lib/core/review/desk/desk-keys'
import { helpScreens } from '@/lib/core/web/help-screens'
import { expectAccessible } from './support/expect-accessible'
import { expect, signIn, test } from './support/people-test'

test('every kind of screen has a page of help, open to everybody, and all keys are listed', async ({
  page,
}) => {
  await page.goto('/help')
  await expectAccessible(page)
  await expect(page.locator('kbd')).toHaveText([...deskKeys])
  const links = page.getByRole('main').getByRole('link')
  await expect(links).toHaveCount(helpScreens.length)
  for (const screen of helpScreens) {
    const reply = await page.request.get(`/help/${screen}`)
    expect(reply.status(), screen).toBe(200)
  }
  await links.first().click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3)
  await expectAccessible(page)
  expect((await page.request.get('/help/nothing')).status()).toBe(404)
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a hint that a person closed is gone for good, for them alone, on every device', async ({
      page,
      ada,
      server,
      browser,
      baseURL,
    }) => {
      const { assessmentId } = await server.ask('draftOfKind', { person: ada, kind: 'baby-monitor' })
      const overview = `/assessments/${assessmentId}`
      const hint = page.getByRole('complementary', { name: 'New here?' })
      await page.goto(overview)
      await expect(hint).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await hint.getByRole('button', { name: 'Do not show this again' }).click()
      await expect(hint).toHaveCount(0)
      await test.step('in another browser it is gone, too', async () => {
        const others = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
        await others.addCookies(await page.context().cookies())
        const other = await others.newPage()
        await other.goto(overview)
        await expect(other.getByRole('region', { name: 'Progress and what to do next' })).toBeVisible()
        await expect(other.getByRole('complementary', { name: 'New here?' })).toHaveCount(0)
        await others.close()
      })
      await test.step('a colleague still sees it, and another hint stays', async () => {
        const order = { name: 'Noor', organisation: ada.organisation }
        const noors = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
        await signIn(noors, await server.ask('welcome', order))
        const other = await noors.newPage()
        await other.goto(overview)
        await expect(other.getByRole('complementary', { name: 'New here?' })).toBeVisible()
        await noors.close()
        await page.goto(`${overview}/check`)
        await expect(page.getByRole('complementary', { name: 'Nothing is final yet' })).toBeVisible()
      })
      await page.getByRole('link', { name: 'Help with this page' }).last().click()
      await expect(page).toHaveURL(/\/help\/check$/)
    })
  })
