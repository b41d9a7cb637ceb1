import type { Page } from '@playwright/test'
import { expect, signIn, test } from './support/people-test'
import { answer, choice, question, status, waitingChanges } from './support/section-page'
import { returnServer, takeServerAway } from './support/server-away'

const facts = 'Who can read the facts that people rely on when they use your product?'

// What does not arrive, or is refused, is in the browser's console.
test.use({ allowedComplaints: [/net::ERR_|4(?:01|03|12) \(/] })

test('what Ada typed in one tab is not saved for Noor, who signs in in another, and is saved once Ada is back', async ({
  page,
  ada,
  server,
}) => {
  const noor = await server.ask('welcome', { name: 'Noor', organisation: ada.organisation })
  const { assessmentId } = await server.ask('draft', { person: ada })
  const other = await page.context().newPage()
  await other.goto(section(assessmentId))
  await takeServerAway(other)
  await answer(other, facts, /^Some are public/)
  await expect(status(other, facts)).toHaveText(/^Not saved yet: the server cannot be reached/)

  await page.goto('/products')
  page.once('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await expect(status(other, facts)).toHaveText(/^Not saved yet: you signed out in another tab/)
  await returnServer(other)

  await signIn(page.context(), noor)
  await page.goto(section(assessmentId))
  await expect(page.getByRole('link', { name: 'Noor' })).toBeVisible()
  await expect(status(other, facts)).toHaveText(/^Not saved yet: another person has signed in/)
  await expect(choice(other, facts, /^Some are public/)).toBeChecked()
  await page.reload()
  await expect(choice(page, facts, /^Some are public/)).not.toBeChecked()

  await signInByForm(page, ada)
  await expect(status(other, facts)).toHaveText(/^Saved/)
})

test('Ada signs out in one tab: nothing of hers stays in the browser, and the other tab keeps its text until she is back', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  const other = await page.context().newPage()
  await other.goto(section(assessmentId))
  await takeServerAway(other)
  await answer(other, facts, /^Some are public/)
  await expect(status(other, facts)).toHaveText(/^Not saved yet: the server cannot be reached/)
  await page.goto('/products')
  page.once('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await expect(status(other, facts)).toContainText('What you entered is kept on this page only')
  await returnServer(other)
  await answer(other, facts, /^All such facts can be read/)
  await expect.poll(() => waitingChanges(other)).toBe(0)

  const opened = page.context().waitForEvent('page')
  await question(other, facts).getByRole('link', { name: 'Sign in again in a new tab' }).click()
  const signingIn = await opened
  await signingIn.getByLabel('Email address').fill(ada.email)
  await signingIn.getByLabel('Password').fill('a lamp that listens')
  await signingIn.getByRole('button', { name: 'Sign in' }).click()
  await expect(signingIn).toHaveURL(new RegExp(`${section(assessmentId)}$`))
  await expect(status(other, facts)).toHaveText(/^Saved/)
  await other.reload()
  await expect(choice(other, facts, /^All such facts can be read/)).toBeChecked()
})

test('what Ada types after she signed out in another tab is refused for Noor by the server too', async ({
  page,
  ada,
  server,
}) => {
  const noor = await server.ask('welcome', { name: 'Noor', organisation: ada.organisation })
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(section(assessmentId))
  // No page of Noor's tells this one.
  await page.context().clearCookies()
  await signIn(page.context(), noor)
  await answer(page, facts, /^Some are public/)
  await expect(status(page, facts)).toHaveText(/^Not saved yet: another person has signed in/)
  await signInByForm(page, ada)
  await page.goto(section(assessmentId))
  await expect(status(page, facts)).toHaveText(/^Saved/)
})

test('Noor, who goes on in the tab in which Ada’s answer waits, saves her own there', async ({
  page,
  ada,
  server,
}) => {
  const noor = await server.ask('welcome', { name: 'Noor', organisation: ada.organisation })
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(section(assessmentId))
  await takeServerAway(page)
  await answer(page, facts, /^Some are public/)
  await expect(status(page, facts)).toHaveText(/^Not saved yet/)
  await page.context().clearCookies()
  await signIn(page.context(), noor)
  // Following links does not load the scripts again: they still hold Ada's answer.
  await page.locator(`a[href="/assessments/${assessmentId}"]`).first().click()
  await expect(page.getByRole('link', { name: 'Noor' })).toBeVisible()
  await page
    .locator(`a[href="${section(assessmentId)}"]`)
    .first()
    .click()
  await expect(choice(page, facts, /^Some are public/)).not.toBeChecked()
  await returnServer(page)
  await answer(page, facts, /^All such facts can be read/)
  await expect(status(page, facts)).toHaveText(/^Saved/)
  await page.reload()
  await expect(choice(page, facts, /^All such facts can be read/)).toBeChecked()
})

test.describe('two tabs of Ada’s that were cut off', () => {
  test('both send, and the second says that the other answer is her own', async ({ page, ada, server }) => {
    const { assessmentId } = await server.ask('draft', { person: ada })
    const [one, two] = await answerTwice(page, assessmentId)
    await returnServer(one)
    await expect(status(one, facts)).toHaveText(/^Saved/)
    await returnServer(two)
    await expectOwnConflict(two)
    await question(two, facts).getByRole('button', { name: 'Keep this one' }).click()
    await expect(status(two, facts)).toHaveText(/^Saved/)
    await two.reload()
    await expect(choice(two, facts, /^All such facts can be read/)).toBeChecked()
  })

  test('and closed keep both texts for the next page, which asks', async ({ page, ada, server }) => {
    const { assessmentId } = await server.ask('draft', { person: ada })
    const context = page.context()
    for (const tab of await answerTwice(page, assessmentId)) await tab.close()
    const next = await context.newPage()
    await next.goto(section(assessmentId))
    await expectOwnConflict(next)
    await expect(choice(next, facts, /^All such facts can be read/)).toBeChecked()
    await question(next, facts).getByRole('button', { name: 'Take the other' }).click()
    await expect(choice(next, facts, /^Some are public/)).toBeChecked()
    await next.reload()
    await expect(choice(next, facts, /^Some are public/)).toBeChecked()
    await expect(question(next, facts)).not.toContainText('changed by you')
  })
})

async function answerTwice(page: Page, assessmentId: string): Promise<[Page, Page]> {
  const other = await page.context().newPage()
  for (const tab of [page, other]) {
    await tab.goto(section(assessmentId))
    await takeServerAway(tab)
  }
  await answer(page, facts, /^Some are public/)
  await answer(other, facts, /^All such facts can be read/)
  for (const tab of [page, other]) await expect(status(tab, facts)).toHaveText(/^Not saved yet/)
  return [page, other]
}

async function expectOwnConflict(tab: Page): Promise<void> {
  await expect(question(tab, facts)).toContainText('changed by you, in another tab or on another device')
  await expect(question(tab, facts)).toContainText('Some are public')
  await expect(status(tab, facts)).toHaveText('Not saved: you have changed this elsewhere.')
}

async function signInByForm(page: Page, { email }: { email: string }): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill('a lamp that listens')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/products$/)
}

function section(assessmentId: string): string {
  return `/assessments/${assessmentId}/sections/awareness`
}
