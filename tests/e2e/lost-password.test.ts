import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'

const next = 'four kites over water'

test('Noor, who lost her password, sets a new one with the operator’s link and sees that at sign-in', async ({
  page,
  server,
}) => {
  test.slow()
  const noor = await server.ask('welcome', { name: 'Noor' })
  const path = await server.ask('resetPath', { person: noor.person })
  await signIn(page.context(), noor)
  await page.goto(path)
  await expectUsable(page)

  await page.getByLabel('New password').fill('password1234')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText(/^Many people use this password/).first()).toBeVisible()
  await expectUsable(page)
  await page.getByLabel('New password').fill(next)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page).toHaveURL(/\/sign-in\?reset=done$/)
  await expect(page.getByText('Your password has changed')).toBeVisible()
  await expectUsable(page)

  await page.getByLabel('Email address').fill(noor.person.email)
  await page.getByLabel('Password').fill(next)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your password was reset')
  await expectUsable(page)
  await page.getByRole('link', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/\/products$/)

  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is no longer valid')
  await expectUsable(page)
})

test('Ada makes a link for Sam, who lost his password, where no mail is sent', async ({
  page,
  ada,
  server,
}) => {
  test.slow()
  const { organisation } = ada
  const sam = await server.ask('welcome', { name: 'Sam', role: 'editor', organisation })
  await page.goto('/forgot-password')
  await expect(page.getByText('This server sends no mail')).toBeVisible()
  await expectUsable(page)
  await page.goto(`/organisations/${organisation.id}/people/${ada.id}`)
  await expect(page.getByRole('button', { name: 'Make a link to a new password' })).toHaveCount(0)
  await page.goto(`/organisations/${organisation.id}/people/${sam.person.id}`)
  await page.getByRole('button', { name: 'Make a link to a new password' }).click()
  const link = await page.getByLabel('Link to send').inputValue()
  await expectUsable(page)
  await page.context().clearCookies()
  await page.goto(link)
  await page.getByLabel('New password').fill(next)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your password has changed')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the operator’s link sets a new password too', async ({ page, server }) => {
    const noor = await server.ask('welcome', { name: 'Noor' })
    await page.goto(await server.ask('resetPath', { person: noor.person }))
    await page.getByLabel('New password').fill(next)
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expect(page.getByText('Your password has changed')).toBeVisible()
  })

  test('an owner makes a link for a member too', async ({ page, ada, server }) => {
    const { organisation } = ada
    const sam = await server.ask('welcome', { name: 'Sam', role: 'editor', organisation })
    await page.goto(`/organisations/${organisation.id}/people/${sam.person.id}`)
    await page.getByRole('button', { name: 'Make a link to a new password' }).click()
    await page.goto(await page.getByLabel('Link to send').inputValue())
    await expect(page.getByLabel('New password')).toBeVisible()
  })
})
