import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/people-test'
import { returnServer, takeServerAway } from './support/server-away'

const sensitive = /Are any of the data about people sensitive/
const personal = /handle data about people/
const children = /children/i

// What does not arrive, or is refused, is in the browser's console.
test.use({ allowedComplaints: [/net::ERR_|4(?:12|22) \(/] })

test('a fact is saved when it is changed, waits while the server is away, and outlives a reload', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(facts(assessmentId))
  const [first, second] = [fact(page, sensitive), fact(page, children)]
  await first.getByRole('radio', { name: 'Yes' }).check()
  await expect(statusBelow(first)).toHaveText(/^Saved/)

  await takeServerAway(page)
  await second.getByRole('radio', { name: 'No', exact: true }).check()
  await expect(statusBelow(second)).toHaveText(
    /^Not saved yet: the server cannot be reached\. What you entered is kept/,
  )
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(first.getByRole('radio', { name: 'Yes' })).toBeChecked()
  await expect(second.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await returnServer(page)
  await expect(statusBelow(second)).toHaveText(/^Saved/)
})

test('a fact that contradicts another is refused, and saved by itself once the other is changed', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(facts(assessmentId))
  const [implying, implied] = [fact(page, sensitive), fact(page, personal)]
  await implying.getByRole('radio', { name: 'Yes' }).check()
  await expect(statusBelow(implying)).toHaveText(/^Saved/)
  await implied.getByRole('radio', { name: 'No', exact: true }).check()
  await expect(statusBelow(implied)).toHaveText(/^Not saved\./)
  await page.getByRole('button', { name: 'Save the facts' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()

  await implying.getByRole('radio', { name: 'No', exact: true }).check()
  await expect(statusBelow(implying)).toHaveText(/^Saved/)
  await expect(statusBelow(implied)).toHaveText(/^Saved/)
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toHaveCount(0)
})

test('a fact that was changed in another tab asks which of the two is kept', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  const other = await page.context().newPage()
  for (const tab of [page, other]) await tab.goto(facts(assessmentId))
  await fact(page, sensitive).getByRole('radio', { name: 'Yes' }).check()
  await expect(statusBelow(fact(page, sensitive))).toHaveText(/^Saved/)
  const late = fact(other, sensitive)
  await late.getByRole('radio', { name: 'No', exact: true }).check()
  await expect(late).toContainText('You changed this in another tab or on another device')
  await late.getByRole('button', { name: 'Take the other' }).click()
  await expect(late.getByRole('radio', { name: 'Yes' })).toBeChecked()
  await late.getByRole('radio', { name: 'Not sure' }).check()
  await expect(statusBelow(late)).toHaveText(/^Saved/)
})

function facts(assessmentId: string): string {
  return `/assessments/${assessmentId}/facts`
}

/** A fact with its status below it. */
function fact(page: Page, ask: RegExp): Locator {
  return page.getByRole('group', { name: ask })
}

function statusBelow(within: Locator): Locator {
  return within.getByRole('status')
}
