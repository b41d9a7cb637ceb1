import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expect, test } from './support/people-test'
import { answer, describeEvidence, note, question, remark, status } from './support/section-page'

const asks = {
  overview: 'What does your public overview say about the data that device, app and',
  tracking: 'How can a person turn off the recording of their behaviour over time',
  updates: 'How does the device know that an update comes from you',
  viewing: 'Who on your side, contractors included, can view data about people',
  reuse: 'What must happen before data about people are used for a new purpose',
  facts: 'Who can read the facts that people rely on when they use your product?',
}
const left = {
  answers: [
    'collection-overview',
    'tracking-off',
    'update-signing',
    'staff-viewing',
    'reuse',
    'public-facts',
  ],
  facts: ['location'],
}

test('Ada takes a product from nothing to a report and its PDF, by mouse', async ({ page, ada }) => {
  test.slow()
  await test.step('she adds the product and its release, with what she looks at', async () => {
    await page.goto('/products')
    await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
    await page.getByRole('link', { name: 'Add a product' }).click()
    await page.getByLabel('Name of the product').fill('Lullaby Nest')
    await page.getByRole('button', { name: 'Add the product' }).click()
    await page.getByLabel('Name or number of the release').fill('1.0')
    await page.getByLabel('Date of the release').fill('2026-03-02')
    const cloud = page.getByRole('group', { name: /^Service on servers/ })
    await cloud.getByText('Out of scope').click()
    await page.getByText('Say more in words').click()
    await page.locator('[id="scope.cloud.detail"]').fill('Run by another company')
    await page.getByRole('button', { name: 'Add the release' }).click()
  })

  await test.step('she brings along what the team wrote down already', async () => {
    await page.getByRole('link', { name: 'upload an assessment file' }).click()
    const buffer = Buffer.from(babyMonitorFile(left))
    await page
      .getByLabel('Assessment file')
      .setInputFiles({ name: 'nest.yaml', mimeType: 'text/yaml', buffer })
    await page.getByRole('button', { name: 'Upload the file' }).click()
    await page.getByLabel('Upload it to this release anyway').check()
    await page.getByRole('button', { name: 'Upload the file' }).click()
    await expect(page.getByText('You have given 19 of 20 facts.')).toBeVisible()
    await expect(page.getByText('Not in scope: Run by another company')).toBeVisible()
    await expect(row(page, 'Transparency')).toContainText('8 of 9 answered')
  })

  await test.step('she gives a fact, and sees what it does to the questions before and after saving', async () => {
    await page.getByRole('link', { name: 'Facts about the product' }).click()
    const rail = page.getByRole('complementary', { name: 'Questions that apply' })
    const traffic = page.getByRole('group', { name: /look into or analyse the network traffic/ })
    await expect(rail).toContainText(/Privacy7/)
    await traffic.getByText('Yes', { exact: true }).click()
    await expect(rail).toContainText(/Privacy8\+1/)
    await traffic.getByText('No', { exact: true }).click()
    await expect(rail).toContainText(/Privacy7/)
    await page
      .getByRole('group', { name: /tell where a person or their thing is/ })
      .getByText('No', { exact: true })
      .click()
    await page.getByRole('button', { name: 'Save the facts' }).click()
    await expect(page.getByRole('status').filter({ hasText: '1 fact is saved' })).toBeVisible()
    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link').last().click()
    await page.getByRole('main').getByRole('link', { name: 'Transparency', exact: true }).click()
  })

  const rail = page.getByRole('complementary', { name: 'Progress and score' })
  await test.step('she answers with a note and evidence, and the score follows in words', async () => {
    await expect(rail).toContainText('8 of 9 answered')
    await expect(rail).toContainText('Level 0 · Little in placeCould be 1 · Some')
    await question(page, asks.overview).getByRole('radio').first().click()
    await expect(rail).toContainText('Between 23 and 29 of 100 points')
    await question(page, asks.overview).getByRole('radio').nth(3).click()
    await expect(rail).toContainText('9 of 9 answered')
    await expect(rail).toContainText('Level 1 · Some')
    await question(page, asks.overview).getByText('Note, remark and evidence').click()
    await note(page, asks.overview).fill('Jonas listed what the units send.')
    await remark(page, asks.overview).fill('The list is on the privacy page.')
    await question(page, asks.overview).getByLabel('Title').first().fill('Privacy page')
    await describeEvidence(page, asks.overview)
    await page.getByRole('button', { name: 'Save and go on to User control' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'User control' })).toBeVisible()
  })

  await test.step('she says that something is not applicable, withholds something, and does not know', async () => {
    await answer(page, asks.tracking, /^Not applicable/)
    await question(page, asks.tracking).getByRole('textbox').first().fill('It keeps no record over time.')
    await page.getByRole('button', { name: 'Save and go on to Security' }).click()
    await question(page, asks.updates).getByRole('radio').nth(2).click()
    await question(page, asks.updates).getByText('Note, remark and evidence').click()
    await question(page, asks.updates).getByLabel('Reason for not publishing').fill('It names a supplier.')
    await page.getByRole('button', { name: 'Save and go on to Privacy' }).click()
    await answer(page, asks.reuse, 'Don’t know yet')
    await expect(status(page, asks.reuse)).toHaveText(/^Saved/)
    await expect(rail).toContainText('of them “don’t know yet”')
  })

  await test.step('she says what cannot be true beside another answer, and sees that', async () => {
    await answer(page, asks.viewing, /^Nobody/)
    await expect(rail).toContainText('Two answers cannot both be true.')
    await expect(status(page, asks.viewing)).toHaveText(/^Saved/)
  })

  await test.step('the overview says how far she is', async () => {
    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link').last().click()
    await expect(row(page, 'Privacy')).toContainText('7 of 7 answered')
    await expect(row(page, 'Awareness and access')).toContainText('4 of 5 answered')
    await expect(page.getByRole('region', { name: 'Level so far' })).toContainText(
      /Level \d · .+Held back by/s,
    )
    await expect(page.getByText(/two statements cannot both be true/i)).toBeVisible()
  })

  await test.step('the check refuses, and leads her to each place', async () => {
    await page.getByRole('link', { name: 'Check your answers' }).click()
    await page.getByLabel('Accountable person').fill('Ada Beck')
    await page.getByLabel('Their role').fill('Head of product')
    await page.getByRole('button', { name: 'Submit this assessment' }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await expect(summary).toBeFocused()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(summary.getByRole('link')).toHaveCount(2)
    await summary.getByRole('link', { name: /^Resolve or explain/ }).click()
    await expect(page.locator('#contradiction-unreadable-and-unlocked')).toBeInViewport()
    await summary.getByRole('link', { name: `Answer: ${asks.facts}` }).click()
    await expect(question(page, asks.facts)).toBeInViewport()
    await question(page, asks.facts).getByRole('radio').nth(1).click()
    await page.getByRole('button', { name: 'Save and check your answers' }).click()
  })

  await test.step('she explains the contradiction and submits', async () => {
    const contradiction = page.locator('#contradiction-unreadable-and-unlocked')
    await contradiction.getByLabel('Or explain why both are true').fill('The keys lie with a trustee.')
    await contradiction.getByRole('button', { name: 'Save the explanation' }).click()
    await expect(contradiction.getByText('Explained')).toBeVisible()
    await expect(contradiction.getByRole('status')).toHaveText('The explanation is saved.')
    await expect(page.getByText('Ready to submit')).toBeVisible()
    await page.getByLabel('Accountable person').fill('Ada Beck')
    await page.getByLabel('Their role').fill('Head of product')
    await page.getByRole('button', { name: 'Submit this assessment' }).click()
    await expect(page).toHaveURL(/\/reports\//)
  })

  await test.step('the report says first that nobody has checked it, and holds what she said', async () => {
    await expect(page.getByRole('main')).toHaveText(
      /^Self-assessed; nobody else has checked\.Valid until .+Lullaby Nest 1\.0/s,
    )
    const report = page.getByRole('article')
    await expect(report).toContainText('Claimed byAda Beck, Head of product')
    await expect(report).toContainText('The list is on the privacy page.')
    await expect(report).not.toContainText('Jonas listed')
    await expect(report).toContainText('Because: It keeps no record over time.')
    await expect(report).toContainText('Withheld from the public, because: It names a supplier.')
    await expect(report).toContainText('The team explains: “The keys lie with a trustee.”')
    await expect(report).toContainText('Run by another company')
  })

  await test.step('the PDF is the one whose digest the page shows', async () => {
    const link = page.getByRole('link', { name: 'Summary as PDF' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(/self-assessed.*\.pdf$/i)
    const bytes = await readFile(await download.path())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const digest = createHash('sha256').update(bytes).digest('hex')
    await expect(page.getByRole('main')).toContainText(digest)
  })
})

function row(page: Page, section: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: section, exact: true }) })
}
