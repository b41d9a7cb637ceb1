import type { Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expect, signIn, test } from './support/people-test'
import { answer, choice, describeEvidence, question, status, waitingChanges } from './support/section-page'
import { returnServer, takeServerAway } from './support/server-away'

const facts = 'Who can read the facts that people rely on when they use your product?'
const voices = 'Who outside your company had a say in this product?'
const learning = 'What do people know and decide about how your product learns?'

// Saves that fail, or are refused without a session, are in the browser's console.
test.use({ allowedComplaints: [/net::ERR_|401 \(Unauthorized\)/] })

test('Ada answers while the server is away: the answer waits, outlives a reload, and is sent', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  const warnings = countWarnings(page)
  await page.goto(section(assessmentId))
  await answer(page, voices, /^People who use it, through/)
  await expect(status(page, voices)).toHaveText(/^Saved/)
  await page.reload()
  expect(warnings()).toBe(0)

  await takeServerAway(page)
  await answer(page, facts, /^Some are public/)
  await expect(status(page, facts)).toHaveText(/^Not saved yet: the server cannot be reached/)
  await page.reload()
  expect(warnings()).toBe(1)
  await expect(choice(page, facts, /^Some are public/)).toBeChecked()
  await expect(status(page, facts)).toHaveText(/^Not saved yet/)

  await returnServer(page)
  await expect(status(page, facts)).toHaveText(/^Saved/)
  await page.reload()
  expect(warnings()).toBe(1)
  await expect(choice(page, facts, /^Some are public/)).toBeChecked()
  await expect.poll(() => waitingChanges(page)).toBe(0)
})

test('Ada sees on another page that an answer waits, and finds it from there', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(section(assessmentId))
  await takeServerAway(page)
  await answer(page, facts, /^Some are public/)
  await expect(status(page, facts)).toHaveText(/^Not saved yet/)
  await page.goto(section(assessmentId, 'privacy'))
  const rail = page.getByRole('complementary', { name: 'Progress and score' })
  await expect(rail).toContainText('1 answer on another page has not been saved yet')
  await rail.getByRole('link', { name: 'Go to answer 1' }).click()
  await expect(status(page, facts)).toHaveText(/^Not saved yet/)
  await returnServer(page)
  await expect(status(page, facts)).toHaveText(/^Saved/)
  await expect(choice(page, facts, /^Some are public/)).toBeChecked()
})

test('Ada’s session ends while she answers: she signs in again, and the answer is sent', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(section(assessmentId))
  await page.context().clearCookies()
  await answer(page, facts, /^Some are public/)
  await expect(status(page, facts)).toHaveText(/^Not saved yet: you are signed out/)
  await question(page, facts).getByRole('link', { name: 'Sign in again' }).click()
  await page.getByLabel('Email address').fill(ada.email)
  await page.getByLabel('Password').fill('a lamp that listens')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(new RegExp(`${section(assessmentId)}$`))
  await expect(status(page, facts)).toHaveText(/^Saved/)
  await expect(choice(page, facts, /^Some are public/)).toBeChecked()
})

test('Ada signs out while an answer waits: she is asked first, then nothing of hers stays in the browser', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(section(assessmentId))
  await takeServerAway(page)
  await answer(page, facts, /^Some are public/)
  await expect(status(page, facts)).toHaveText(/^Not saved yet/)
  page.once('dialog', async (dialog) => {
    expect(dialog.message()).toBe('1 change has not been saved yet. Sign out and lose it?')
    await dialog.dismiss()
  })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(status(page, facts)).toHaveText(/^Not saved yet/)
  await expect.poll(() => waitingChanges(page)).toBe(1)

  page.on('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await expect.poll(() => waitingChanges(page)).toBe(0)
})

test('Noor, who uses Ada’s browser after her, neither sees nor sends what Ada left waiting, and Ada finds it', async ({
  page,
  ada,
  server,
}) => {
  const noor = await server.ask('welcome', { name: 'Noor', organisation: ada.organisation })
  const { assessmentId } = await server.ask('draft', { person: ada })
  const adasCookies = await page.context().cookies()
  await page.goto(section(assessmentId))
  await takeServerAway(page)
  await answer(page, facts, /^Some are public/)
  await expect(status(page, facts)).toHaveText(/^Not saved yet/)
  await page.context().clearCookies()
  await signIn(page.context(), noor)
  await page.goto('/products')
  await returnServer(page)
  await page.goto(section(assessmentId))
  await expect(page.getByRole('link', { name: 'Noor' })).toBeVisible()
  await expect(choice(page, facts, /^Some are public/)).not.toBeChecked()
  await expect(status(page, facts)).toBeEmpty()
  await page.goto(section(assessmentId))
  await expect(choice(page, facts, /^Some are public/)).not.toBeChecked()

  await page.context().addCookies(adasCookies)
  await page.goto(section(assessmentId))
  await expect(status(page, facts)).toHaveText(/^Saved/)
  await expect(choice(page, facts, /^Some are public/)).toBeChecked()
  await expect.poll(() => waitingChanges(page)).toBe(0)
})

test('Ada changes a fact: the question goes, its answer is kept, and both come back', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  await page.goto(section(assessmentId, 'user-control'))
  await expect(choice(page, learning, /./).nth(1)).toBeChecked()
  await sayThatItLearns(page, assessmentId, 'No')
  await expect(page.getByText('These questions no longer apply. Answers to them are kept: 1')).toBeVisible()
  await page.goto(section(assessmentId, 'user-control'))
  await expect(question(page, learning)).toHaveCount(0)
  await sayThatItLearns(page, assessmentId, 'Yes')
  await expect(page.getByText('These questions now apply: 1')).toBeVisible()
  await page.goto(section(assessmentId, 'user-control'))
  await expect(choice(page, learning, /./).nth(1)).toBeChecked()
})

test('Ada begins with the answers about another release: each is marked until she confirms it', async ({
  page,
  ada,
  server,
}) => {
  const { productId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  await page.goto(`/products/${productId}/releases/new`)
  await page.getByLabel('Name or number of the release').fill('2.0')
  await page.getByRole('button', { name: 'Add the release' }).click()
  const choices = page.getByRole('group', { name: 'Which questionnaire?' })
  await choices.getByText('An older version').click()
  await choices.getByRole('radio', { name: /Version 1\.0\.0, 60 questions/ }).check()
  await page.getByRole('group', { name: 'Begin with which answers?' }).getByText('Lamp, 1.0').click()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('link', { name: 'Awareness and access', exact: true }).click()
  for (const ask of [facts, voices]) await expect(question(page, ask)).toContainText('Copied from another')
  await question(page, facts).getByRole('button', { name: 'Confirm this answer' }).press('Enter')
  await expect(status(page, facts)).toHaveText(/^Saved/)
  await expect(question(page, facts)).toBeFocused()
  await expect(question(page, facts)).not.toContainText('Copied from another')
  await page.reload()
  await expect(question(page, facts)).not.toContainText('Copied from another')
  await expect(question(page, voices)).toContainText('Copied from another')
})

test('Ada leaves a piece of evidence half written: going on leads her back to it', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(section(assessmentId))
  await choice(page, facts, /^Some are public/).check()
  await question(page, facts).getByText('Note, remark and evidence').click()
  const title = question(page, facts).getByLabel('Title').first()
  await title.fill('Page of facts')
  await page.getByRole('button', { name: 'Save and check your answers' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: 'Give evidence 1 a web address' }).click()
  await expect(question(page, facts).getByLabel('Web address').first()).toBeFocused()
  await expect(title).toHaveValue('Page of facts')
  await describeEvidence(page, facts)
  await page.getByRole('heading', { level: 1 }).click()
  // What is fixed is not said any more, at the top and in the title too.
  await expect(status(page, facts)).toHaveText(/^Saved/)
  await expect(summary).toHaveCount(0)
  await expect(page).not.toHaveTitle(/^Error/)
  await page.getByRole('button', { name: 'Save and check your answers' }).click()
  await expect(page.getByText('Evidence: Page of facts')).toBeVisible()
})

function section(assessmentId: string, id = 'awareness'): string {
  return `/assessments/${assessmentId}/sections/${id}`
}

async function sayThatItLearns(page: Page, assessmentId: string, words: 'Yes' | 'No'): Promise<void> {
  await page.goto(`/assessments/${assessmentId}/facts`)
  await page
    .getByRole('group', { name: /learn from data, adapt by itself/ })
    .getByText(words, { exact: true })
    .click()
  await page.getByRole('button', { name: 'Save the facts' }).click()
}

/** Says yes to whatever the browser asks on leaving, and counts how often it did. */
function countWarnings(page: Page): () => number {
  let count = 0
  page.on('dialog', async (dialog) => {
    if (dialog.type() === 'beforeunload') count++
    await dialog.accept()
  })
  return () => count
}
