import { createHash } from 'node:crypto'
import { babyMonitorFile } from './support/baby-monitor'
import { expect, test } from './support/people-test'
import { choice, describeEvidence, note, question, remark } from './support/section-page'

const asks = {
  overview: 'What does your public overview say about the data that device, app and',
  tracking: 'How can a person turn off the recording of their behaviour over time',
  viewing: 'Who on your side, contractors included, can view data about people',
  facts: 'Who can read the facts that people rely on when they use your product?',
}
const left = {
  answers: ['collection-overview', 'tracking-off', 'staff-viewing', 'public-facts'],
  facts: ['location'],
}

test.use({ javaScriptEnabled: false })

test('Ada takes a product from nothing to a report and its PDF without scripts', async ({ page, ada }) => {
  test.slow()
  await test.step('she adds the product and its release; what she typed is kept when it is refused', async () => {
    await page.goto('/products/new')
    await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
    await page.getByLabel('Name of the product').fill('Lullaby Nest')
    await page.getByRole('button', { name: 'Add the product' }).click()
    await page.getByLabel('Date of the release').fill('2026-03-02')
    await page
      .getByRole('group', { name: /^Service on servers/ })
      .getByLabel('Out of scope')
      .check()
    await page.getByRole('button', { name: 'Add the release' }).click()
    await expect(page).toHaveTitle(/^Error: Add a release/)
    await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#label')
    await expect(page.getByLabel('Date of the release')).toHaveValue('2026-03-02')
    await expect(
      page.getByRole('group', { name: /^Service on servers/ }).getByLabel('Out of scope'),
    ).toBeChecked()
    await page.getByLabel('Name or number of the release').fill('1.0')
    await page.getByRole('button', { name: 'Add the release' }).click()
  })

  await test.step('she uploads what the team wrote down, and gives a fact', async () => {
    await page.getByRole('link', { name: 'upload an assessment file' }).click()
    const file = {
      name: 'nest.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(babyMonitorFile(left)),
    }
    await page.getByLabel('Assessment file').setInputFiles(file)
    await page.getByRole('button', { name: 'Upload the file' }).click()
    await expect(page.getByText('Choose the file again as well')).toBeVisible()
    await page.getByLabel('Assessment file').setInputFiles(file)
    await page.getByLabel('Upload it to this release anyway').check()
    await page.getByRole('button', { name: 'Upload the file' }).click()
    await page.getByRole('link', { name: 'Facts about the product' }).click()
    await page
      .getByRole('group', { name: /tell where a person or their thing is/ })
      .getByLabel('No', { exact: true })
      .check()
    await page.getByRole('button', { name: 'Save the facts' }).click()
    await expect(page.getByRole('status').filter({ hasText: '1 fact is saved' })).toBeVisible()
    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link').last().click()
    await page.getByRole('main').getByRole('link', { name: 'Transparency', exact: true }).click()
  })

  await test.step('she answers section by section, with a note and evidence', async () => {
    await question(page, asks.overview).getByRole('radio').nth(3).check()
    await question(page, asks.overview).getByText('Note, remark and evidence').click()
    await note(page, asks.overview).fill('Two lines\nof a note')
    await remark(page, asks.overview).fill('Two lines\nof a remark')
    await question(page, asks.overview).getByLabel('Title').first().fill('Privacy page')
    await page.getByRole('button', { name: 'Save and go on to User control' }).click()
    await expect(page).toHaveTitle(/^Error: Transparency/)
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3)
    await expect(note(page, asks.overview)).toHaveValue('Two lines\nof a note')
    await expect(remark(page, asks.overview)).toHaveValue('Two lines\nof a remark')
    await describeEvidence(page, asks.overview)
    await page.getByRole('button', { name: 'Save and go on to User control' }).click()
    await choice(page, asks.tracking, /^Not applicable/).check()
    await question(page, asks.tracking).getByRole('textbox').first().fill('It keeps no record over time.')
    await page.getByRole('button', { name: 'Save and go on to Security' }).click()
    await page.getByRole('button', { name: 'Save and go on to Privacy' }).click()
    await choice(page, asks.viewing, /^Nobody/).check()
    await page.getByRole('button', { name: 'Save and go on to Accountability' }).click()
    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link').last().click()
    await page.getByRole('link', { name: 'Check your answers' }).click()
  })

  await test.step('the check refuses, and leads her to each place', async () => {
    await page.getByLabel('Accountable person').fill('Ada Beck')
    await page.getByLabel('Their role').fill('Head of product')
    await page.getByRole('button', { name: 'Submit this assessment' }).click()
    await expect(page).toHaveTitle(/^Error: Check your answers/)
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await expect(summary.getByRole('link')).toHaveCount(2)
    await expect(page.getByLabel('Accountable person')).toHaveValue('Ada Beck')
    await summary.getByRole('link', { name: `Answer: ${asks.facts}` }).click()
    await question(page, asks.facts).getByRole('radio').nth(1).check()
    await page.getByRole('button', { name: 'Save and check your answers' }).click()
    await page.getByLabel('Or explain why both are true').first().fill('The keys lie with a trustee.')
    await page.getByRole('button', { name: 'Save the explanation' }).first().click()
    await expect(page.getByText('Ready to submit')).toBeVisible()
  })

  await test.step('she submits, and reads the report and its PDF', async () => {
    await page.getByLabel('Accountable person').fill('Ada Beck')
    await page.getByLabel('Their role').fill('Head of product')
    await page.getByRole('button', { name: 'Submit this assessment' }).click()
    await expect(page).toHaveURL(/\/reports\//)
    await expect(page.getByRole('main')).toHaveText(/^Self-assessed; nobody else has checked\./)
    await expect(page.getByRole('article')).toContainText('Because: It keeps no record over time.')
    await expect(page.getByRole('article')).toContainText('Two lines of a remark')
    await expect(page.getByRole('article')).not.toContainText('of a note')
    const address = await page.getByRole('link', { name: 'Summary as PDF' }).getAttribute('href')
    const pdf = await page.request.get(address ?? '')
    expect(pdf.headers()['content-disposition']).toMatch(/self-assessed/i)
    const digest = createHash('sha256')
      .update(await pdf.body())
      .digest('hex')
    await expect(page.getByRole('main')).toContainText(digest)
  })
})

test('Ada and Noor change one answer without scripts: Ada sees both and chooses', async ({
  page,
  ada,
  server,
}) => {
  const noor = await server.ask('welcome', { name: 'Noor', organisation: ada.organisation })
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(`/assessments/${assessmentId}/sections/awareness`)
  await server.ask('saveAnswer', {
    person: noor.person,
    assessmentId,
    questionId: 'public-facts',
    answer: { says: { kind: 'choice', option: 'gaps' }, evidence: [], copied: false },
    baseRevision: 0,
    mutationId: crypto.randomUUID(),
  })
  await choice(page, asks.facts, /^All such facts can be read/).check()
  await page.getByRole('button', { name: 'Save and check your answers' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  const conflict = question(page, asks.facts).getByRole('alert')
  await expect(conflict).toContainText('This answer was changed by Noor')
  await expect(conflict).toContainText('Some are public')
  await expect(choice(page, asks.facts, /^All such facts can be read/)).toBeChecked()
  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(conflict).toBeHidden()
  await page.reload()
  await expect(choice(page, asks.facts, /^All such facts can be read/)).toBeChecked()
})
