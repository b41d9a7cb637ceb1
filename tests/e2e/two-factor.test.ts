import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import decodeQr from 'qr/decode.js'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

const password = 'a lamp that listens'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    const check = (page: Page) => (javaScriptEnabled ? expectUsable(page) : Promise.resolve())

    test('Ada sets an app up, signs in with a code of it and with a recovery code, and asks her members for it', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      test.slow()
      await page.goto('/account')
      await check(page)
      await page.getByRole('link', { name: 'Two-factor authentication' }).click()
      await check(page)
      await server.ask('ageSessions', { person: ada })
      await page.getByRole('button', { name: 'Set up an app' }).click()
      await expect(page.getByText('enter your password again').first()).toBeVisible()
      await check(page)
      await page.getByLabel('Your password').fill(password)
      await page.getByRole('button', { name: 'Set up an app' }).click()

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up your app')
      await check(page)
      const codes = page.getByRole('region', { name: 'Recovery codes' }).getByRole('listitem')
      await expect(codes).toHaveCount(10)
      const recovery = (await codes.first().textContent()) ?? ''
      const shown = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()
      const secret = shown?.replaceAll(' ', '') ?? ''
      if (javaScriptEnabled) expect(await readQr(page)).toContain(`secret=${secret}`)
      await page.getByLabel('Code', { exact: true }).fill('123456')
      await page.getByRole('button', { name: 'Turn it on' }).click()
      await expect(page.getByText('tick that you have kept them').first()).toBeVisible()
      await check(page)
      await page.getByLabel('I have kept these recovery codes').check()
      await page.getByLabel('Code', { exact: true }).fill('123456')
      await page.getByRole('button', { name: 'Turn it on' }).click()
      await expect(page.getByText('This is not the code that the app shows').first()).toBeVisible()
      await page.getByLabel('Code', { exact: true }).fill(codeOf(secret))
      await page.getByRole('button', { name: 'Turn it on' }).click()
      await expect(page.getByText('Two-factor authentication is on now')).toBeVisible()
      await expect(page.getByText('You have 10 recovery codes left')).toBeVisible()
      await check(page)

      await server.ask('forgetSteps', undefined)
      for (const code of [codeOf(secret), recovery.toLowerCase()]) {
        const context = await browser.newContext({ javaScriptEnabled })
        const other = await context.newPage()
        await signIn(other, ada.email)
        await expect(other).toHaveURL(/\/sign-in\/second-factor/)
        await check(other)
        await other.goto('/account')
        await expect(other).toHaveURL(/\/sign-in\/second-factor\?then=%2Faccount/)
        await other.getByLabel('Code').fill('000000')
        await other.getByRole('button', { name: 'Sign in' }).click()
        await expect(other.getByText('This code is incorrect').first()).toBeVisible()
        await other.getByLabel('Code').fill(code)
        await other.getByRole('button', { name: 'Sign in' }).click()
        await expect(other).toHaveURL('/account')
        await context.close()
      }

      const settings = `/organisations/${ada.organisation.id}/settings`
      const noor = await server.ask('welcome', {
        name: 'Noor',
        role: 'editor',
        organisation: ada.organisation,
      })
      await page.goto(settings)
      await check(page)
      await page.getByRole('button', { name: 'Ask members for it' }).click()
      await expect(page.getByText('The setting was saved')).toBeVisible()
      const context = await browser.newContext({ javaScriptEnabled })
      const noors = await context.newPage()
      await signIn(noors, noor.person.email)
      await expect(noors).toHaveURL('/organisations')
      await check(noors)
      await noors.goto(`/organisations/${ada.organisation.id}/products`)
      await expect(noors).toHaveURL(/\/account\/two-factor\?then=%2Forganisations/)
      await expect(noors.getByText('asks for two-factor authentication')).toBeVisible()
      await check(noors)
      const { productId } = await server.ask('createLamp', { person: ada })
      await noors.goto(`/products/${productId}`)
      await expect(noors.getByText('you come back to the page that you opened')).toBeVisible()
      await check(noors)
      await noors.getByRole('button', { name: 'Set up an app' }).click()
      const hers = await noors.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()
      await noors.getByLabel('I have kept these recovery codes').check()
      await noors.getByLabel('Code', { exact: true }).fill(codeOf(hers?.replaceAll(' ', '') ?? ''))
      await noors.getByRole('button', { name: 'Turn it on' }).click()
      await expect(noors).toHaveURL(`/products/${productId}`)
      await expect(noors.getByRole('heading', { level: 1 })).toHaveText('Lamp')
      await context.close()

      // A page that was left open: the current password alone changes nothing.
      await server.ask('ageSessions', { person: ada })
      await server.ask('forgetSteps', undefined)
      await page.goto('/account')
      const change = async (code?: string) => {
        await page.getByLabel('Current password').fill(password)
        await page.getByLabel('New password').fill('a lamp that whistles')
        if (code) await page.getByLabel('Code of your authenticator app').fill(code)
        await page.getByRole('button', { name: 'Change the password' }).click()
      }
      await change()
      await expect(page.getByText('Enter the code that your authenticator app shows').first()).toBeVisible()
      await expect(page.getByLabel('Your password')).toHaveCount(0)
      await check(page)
      await change(codeOf(secret))
      await expect(page.getByText('Your password has changed')).toBeVisible()

      await page.goto('/account/two-factor')
      await check(page)
      await page.getByRole('button', { name: 'Turn two-factor authentication off' }).click()
      await expect(page.getByText('Two-factor authentication is off now')).toBeVisible()
    })

    test('Ada signs out elsewhere, with her password where her session is old', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled })
      const other = await context.newPage()
      await signIn(other, ada.email)
      await server.ask('ageSessions', { person: ada })
      await page.goto('/account/sessions')
      await check(page)
      await page.getByRole('button', { name: /^Sign out of Chrome on / }).click()
      await expect(page.getByText('To do this, enter your password again').first()).toBeVisible()
      await check(page)
      await page.getByLabel('Your password').fill(password)
      await page.getByRole('button', { name: /^Sign out of Chrome on / }).click()
      await expect(page.getByText('That session has ended')).toBeVisible()
      await other.goto('/account')
      await expect(other).toHaveURL(/\/sign-in/)
      await context.close()
    })

    test('what Ada wrote stays where a change of people asks for her password', async ({
      page,
      ada,
      server,
    }) => {
      await server.ask('ageSessions', { person: ada })
      const email = `sam-${crypto.randomUUID()}@example.org`
      await page.goto(`/organisations/${ada.organisation.id}/people`)
      await page.getByLabel('Their email address').fill(email)
      await page.getByLabel('What they may do').selectOption('viewer')
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      await expect(page.getByText('To do this, enter your password again').first()).toBeVisible()
      await check(page)
      await expect(page.getByLabel('Their email address')).toHaveValue(email)
      await expect(page.getByLabel('What they may do')).toHaveValue('viewer')
      await page.getByLabel('Your password').fill('wrong')
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      await expect(page.getByText('This is not your current password').first()).toBeVisible()
      await page.getByLabel('Your password').fill(password)
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      await expect(page.getByText(`Invitation for ${email}`, { exact: true })).toBeVisible()
      await page.getByRole('button', { name: `Revoke the invitation for ${email}` }).click()
      await expect(page.getByText('The invitation was revoked')).toBeVisible()
    })
  })
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** What the app shows now. */
function codeOf(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate()
}

/** Reads the QR code of the page as a phone does, from its pixels. */
async function readQr(page: Page): Promise<string> {
  const png = await page.getByRole('img', { name: /^QR code/ }).screenshot()
  const image = await page.evaluate(async (base64) => {
    const picture = new Image()
    picture.src = `data:image/png;base64,${base64}`
    await picture.decode()
    const { width, height } = picture
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context?.drawImage(picture, 0, 0)
    return { width, height, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] }
  }, png.toString('base64'))
  return decodeQr({ ...image, data: Uint8Array.from(image.data) })
}
