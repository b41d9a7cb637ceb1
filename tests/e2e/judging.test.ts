import type { Page } from '@playwright/test'
import type { Member } from '@/lib/server/identity/person'
import { expectUsable } from './support/expect-usable'
import { expect, signIn, test } from './support/people-test'
import { returnServer, takeServerAway } from './support/server-away'
import type { ServerCalls } from './support/server-calls'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('an auditor confirms every answer by keyboard, with one key for each once single keys are on', async ({
  page,
  ada,
  server,
}) => {
  test.slow()
  await openDesk(page, server, ada, 'every question')
  await expectUsable(page)
  await page.getByRole('link', { name: 'Begin with the first answer' }).click()
  await expect(page.getByText(/^1 of \d+ ·/)).toBeVisible()
  await expectUsable(page)
  const total = Number(/of (\d+)/.exec((await page.getByText(/^1 of \d+ ·/).textContent()) ?? '')?.[1])
  expect(total).toBeGreaterThanOrEqual(60)

  const half = Math.ceil(total / 2)

  await test.step('without single keys, by Tab and Enter', async () => {
    await page.getByRole('radio', { name: 'shown to me' }).check()
    await heading(page).focus()
    for (let number = 1; number < half; number++) {
      expect(await confirmByTab(page), `keys for answer ${number}`).toBeLessThanOrEqual(9)
      await expect(page.getByText(`${number + 1} of ${total} ·`)).toBeVisible()
      await expect(heading(page)).toBeFocused()
    }
    await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toHaveCount(1)
  })

  await test.step('a key does nothing until single keys are on', async () => {
    await page.keyboard.press('c')
    await expect(page.getByText(`${half} of ${total} ·`)).toBeVisible()
    await page.getByText('Single keys', { exact: true }).click()
    await page.getByRole('button', { name: 'Switch single keys on' }).click()
  })

  await test.step('then one key confirms an answer, on the basis that was used last', async () => {
    for (let number = half; number < total; number++) {
      await page.keyboard.press('c')
      await expect(page.getByText(`${number + 1} of ${total} ·`)).toBeVisible()
      await expect(heading(page)).toBeFocused()
    }
    await page.keyboard.press('c')
    await expect(page.getByText('Now: Confirmed, shown to me')).toBeVisible()
  })

  await test.step('everything is saved', async () => {
    await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toHaveCount(1)
    await page.getByRole('link', { name: 'Back to the list' }).click()
    await expect(page.getByText(`${total} of ${total} answers have a verdict`)).toBeVisible()
  })
})

test('an adjustment needs what was found and why, and nothing typed is lost', async ({
  page,
  ada,
  server,
}) => {
  await openDesk(page, server, ada)
  await page.getByRole('link', { name: 'Begin with the first answer' }).click()
  await page.getByText('Adjust to another answer').click()
  await page.getByRole('button', { name: 'Save the adjustment' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
    'Choose what you found instead',
  )
  await page.getByRole('group', { name: 'What you found' }).locator('input').first().check()
  await page.getByLabel('What you saw, or why').fill('It is not so in the shop.')
  await page.getByRole('button', { name: 'Save the adjustment' }).click()
  await expect(page.getByText(/^2 of \d+ ·/)).toBeVisible()
  await page.getByRole('link', { name: 'Previous answer' }).click()
  await expect(page.getByText('Now: Adjusted, read')).toBeVisible()
  await expect(page.getByLabel('What you saw, or why')).toHaveValue('It is not so in the shop.')
})

test.describe('while the server is away', () => {
  // Saves that fail are in the browser's console.
  test.use({ allowedComplaints: [/net::ERR_/] })

  test('a verdict that was given just before the page was left is sent by the list, and the conclusion says that it waits', async ({
    page,
    ada,
    server,
  }) => {
    await openDesk(page, server, ada)
    const list = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Begin with the first answer' }).click()
    await expect(page.getByText(/^1 of \d+ ·/)).toBeVisible()
    await takeServerAway(page)
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(page.getByText(/^2 of \d+ ·/)).toBeVisible()
    await page.goto(list.replace(/answers$/, 'conclude'))
    await expect(page.getByText(/^1 verdict is in this browser/)).toContainText('Conclude after that')
    await expectUsable(page)
    await page.goto(list)
    await expect(page.getByText(/^1 verdict is in this browser/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Go to answer 1' })).toBeVisible()
    await returnServer(page)
    await page.goto(list)
    await expect(page.getByText(/^1 of \d+ answers? (has|have) a verdict/)).toBeVisible()
    await expect(page.getByText(/is in this browser/)).toBeHidden()
  })
})

test('without scripts a verdict is a plain post that leads to the next answer', async ({
  ada,
  server,
  browser,
}) => {
  const { path, auditor } = await review(server, ada)
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signIn(context, auditor)
  const page = await context.newPage()
  await page.goto(path)
  await page.getByRole('link', { name: 'Begin with the first answer' }).click()
  const first = await heading(page).textContent()
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(heading(page)).not.toHaveText(first ?? '')
  await page.goto(path)
  await expect(page.getByText(/^1 of \d+ answers have a verdict/)).toBeVisible()
  await context.close()
})

/** Confirms the answer whose heading has the focus; gives how many keys that took. */
async function confirmByTab(page: Page): Promise<number> {
  const confirm = page.getByRole('button', { name: 'Confirm', exact: true })
  for (let keys = 1; keys < 20; keys++) {
    await page.keyboard.press('Tab')
    if (!(await confirm.evaluate((button) => button === document.activeElement))) continue
    await page.keyboard.press('Enter')
    return keys + 1
  }
  throw new Error('Tab does not reach the button within 20 keys.')
}

type Asked = 'every question' | 'a plain lamp'

async function openDesk(
  page: Page,
  server: ServerCalls,
  ada: Member,
  asked: Asked = 'a plain lamp',
): Promise<void> {
  const { path, auditor } = await review(server, ada, asked)
  await page.context().clearCookies()
  await signIn(page.context(), auditor)
  await page.goto(path)
}

/** A review of Ada's lamp, in which everything is answered, accepted by Noor. */
async function review(server: ServerCalls, ada: Member, asked: Asked = 'a plain lamp') {
  const { assessmentId } = await server.ask('draft', { person: ada })
  if (asked === 'every question') await server.ask('haveEveryQuestionApply', { person: ada, assessmentId })
  await server.ask('answerEverything', { person: ada, assessmentId })
  const submissionId = await server.ask('submit', { person: ada, assessmentId })
  const auditor = await server.ask('welcome', {
    name: 'Noor',
    role: 'auditor',
    organisation: ada.organisation,
  })
  const id = await server.ask('acceptedReview', { person: ada, submissionId, auditor: auditor.person })
  return { path: `/reviews/${id}/answers?show=all`, auditor }
}
