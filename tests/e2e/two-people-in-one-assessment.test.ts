import type { Browser, Page } from '@playwright/test'
import { expect, signIn, test } from './support/people-test'
import { answer, choice, question, status } from './support/section-page'

const section = 'awareness'
const asked = 'Who can read the facts that people rely on when they use your product?'
const askedToo = 'Who outside your company had a say in this product?'

// A refused save is in the console of the browser as a failed request.
test.use({ allowedComplaints: [/412 \(Precondition Failed\)/] })

test('Ada and Noor answer the same question: Ada sees both answers and keeps her own', async ({
  page,
  ada,
  server,
  browser,
}) => {
  const noor = await server.ask('welcome', {
    name: 'Noor',
    role: 'editor',
    organisation: ada.organisation,
  })
  const { assessmentId } = await server.ask('draft', { person: ada })
  const path = `/assessments/${assessmentId}/sections/${section}`
  await page.goto(path)
  const noors = await openAs(browser, noor, path)

  await answer(noors, asked, /^Some are public/)
  await expect(status(noors, asked)).toHaveText(/^Saved/)
  await answer(page, asked, /^All such facts can be read/)
  const conflict = question(page, asked).getByRole('alert')
  await expect(conflict).toContainText('This answer was changed by Noor')
  await expect(conflict).toContainText('Some are public, but a fact people rely on is missing')
  await expect(choice(page, asked, /^All such facts can be read/)).toBeChecked()

  await noors.reload()
  await expect(choice(noors, asked, /^Some are public/)).toBeChecked()

  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(status(page, asked)).toHaveText(/^Saved/)
  await expect(conflict).toBeHidden()
  await noors.reload()
  await expect(choice(noors, asked, /^All such facts can be read/)).toBeChecked()
  await question(noors, asked).getByRole('link', { name: 'History of this answer' }).click()
  await expect(noors.getByRole('listitem').filter({ hasText: 'Ada' })).toContainText('Some are public')
  await noors.context().close()
})

test('Ada takes what Noor said, and goes on from there', async ({ page, ada, server, browser }) => {
  const noor = await server.ask('welcome', {
    name: 'Noor',
    role: 'editor',
    organisation: ada.organisation,
  })
  const { assessmentId } = await server.ask('draft', { person: ada })
  const path = `/assessments/${assessmentId}/sections/${section}`
  await page.goto(path)
  const noors = await openAs(browser, noor, path)
  await answer(noors, asked, /^No such facts/)
  await expect(status(noors, asked)).toHaveText(/^Saved/)
  await answer(page, asked, /^All such facts can be read/)

  await question(page, asked).getByRole('button', { name: 'Take theirs' }).click()
  await expect(choice(page, asked, /^No such facts/)).toBeChecked()
  await expect(question(page, asked).getByRole('alert')).toBeHidden()
  await answer(page, asked, /^Some are public/)
  await expect(status(page, asked)).toHaveText(/^Saved/)
  await noors.reload()
  await expect(choice(noors, asked, /^Some are public/)).toBeChecked()
  await noors.context().close()
})

test('Ada and Noor answer different questions at the same time, and neither is asked anything', async ({
  page,
  ada,
  server,
  browser,
}) => {
  const noor = await server.ask('welcome', {
    name: 'Noor',
    role: 'editor',
    organisation: ada.organisation,
  })
  const { assessmentId } = await server.ask('draft', { person: ada })
  const path = `/assessments/${assessmentId}/sections/${section}`
  await page.goto(path)
  const noors = await openAs(browser, noor, path)
  await Promise.all([answer(page, asked, /^Some are public/), answer(noors, askedToo, /^Nobody, or only/)])
  await expect(status(page, asked)).toHaveText(/^Saved/)
  await expect(status(noors, askedToo)).toHaveText(/^Saved/)
  await page.reload()
  await expect(choice(page, asked, /^Some are public/)).toBeChecked()
  await expect(choice(page, askedToo, /^Nobody, or only/)).toBeChecked()
  await noors.context().close()
})

async function openAs(browser: Browser, newcomer: Parameters<typeof signIn>[1], path: string): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  await signIn(context, newcomer)
  const page = await context.newPage()
  await page.goto(path)
  return page
}
