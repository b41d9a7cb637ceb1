import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/people-test'
import { answer, describeEvidence, expectAwake, question, status } from './support/section-page'

const ask = 'Who can read the facts that people rely on when they use your product?'

test('Ada empties a field of stored evidence: the page says what is missing, and the evidence stays stored', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await storeEvidence(page, assessmentId)
  for (const label of ['Title', 'Web address', 'Date it speaks of']) {
    const field = evidence(page).getByLabel(label)
    await field.fill('')
    await page.getByRole('heading', { level: 1 }).click()
    await expect(status(page, ask)).toHaveText(/^Not saved: evidence is incomplete/)
    await expect(field).toHaveAccessibleDescription(/Give evidence 1/)
    page.once('dialog', (dialog) => dialog.accept())
    await page.reload()
    await unfold(page)
    await expect(field).not.toHaveValue('')
  }
  await evidence(page).getByLabel('Title').fill('Page of facts, second edition')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(status(page, ask)).toHaveText(/^Saved/)
})

test('Ada removes stored evidence with its button', async ({ page, ada, server }) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await storeEvidence(page, assessmentId)
  await evidence(page).getByRole('button', { name: 'Remove evidence 1' }).click()
  await expect(status(page, ask)).toHaveText(/^Saved/)
  await expect(question(page, ask)).toBeFocused()
  await page.reload()
  await unfold(page)
  await expect(evidence(page).getByLabel('Title')).toHaveValue('')
})

test('Ada leaves by a link, or goes back, while evidence is incomplete: she is asked first', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(`/assessments/${assessmentId}`)
  await expectAwake(page)
  await page.getByRole('link', { name: 'Awareness and access', exact: true }).click()
  await page.getByText('Show some of the questions').click()
  await answer(page, ask, /^Some are public/)
  await unfold(page)
  const title = evidence(page).getByLabel('Title')
  await title.click()
  await title.pressSequentially('Page of facts')

  const links = [
    page.getByRole('navigation').getByRole('link', { name: 'Products' }).first(),
    page.getByRole('main').getByRole('link', { name: 'Essential' }).first(),
  ]
  for (const link of links) {
    const asked = askedOnce(page, 'dismiss')
    await link.click()
    expect(await asked).toBe(
      'Not saved. Give evidence 1 a web address or a reference such as a document number. Choose the kind of evidence 1. ' +
        'Give evidence 1 the date it speaks of. Leave this page and lose it?',
    )
    await expect(title).toHaveValue('Page of facts')
  }

  const askedOnBack = askedOnce(page, 'dismiss')
  await page.goBack({ waitUntil: 'commit', timeout: 5000 }).catch(() => null)
  await askedOnBack
  await expect(title).toHaveValue('Page of facts')

  const agreed = askedOnce(page, 'accept')
  await links[0]?.click()
  await agreed
  await expect(page).toHaveURL(/\/products$/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('emptied fields of stored evidence are refused where they are, and its button removes it', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada })
    await openSection(page, assessmentId)
    await question(page, ask)
      .getByRole('radio', { name: /^Some are public/ })
      .check()
    await unfold(page)
    await evidence(page).getByLabel('Title').fill('Page of facts')
    await describeEvidence(page, ask)
    await page.getByRole('button', { name: 'Save and check your answers' }).click()
    await expect(page).toHaveURL(/\/check$/)

    await openSection(page, assessmentId)
    await unfold(page)
    for (const label of ['Title', 'Web address', 'Date it speaks of'])
      await evidence(page).getByLabel(label).fill('')
    await page.getByRole('button', { name: 'Save and check your answers' }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await expect(summary).toContainText('Give evidence 1 a title')
    await expect(evidence(page).getByLabel('Title')).toHaveAccessibleDescription(/Give evidence 1 a title/)

    await openSection(page, assessmentId)
    await unfold(page)
    await expect(evidence(page).getByLabel('Title')).toHaveValue('Page of facts')
    await evidence(page).getByRole('button', { name: 'Remove evidence 1' }).click()
    await unfold(page)
    await expect(evidence(page).getByLabel('Title')).toHaveValue('')
    await expect(evidence(page).getByRole('button', { name: /Remove/ })).toHaveCount(0)
  })
})

async function storeEvidence(page: Page, assessmentId: string): Promise<void> {
  await openSection(page, assessmentId)
  await expectAwake(page)
  await answer(page, ask, /^Some are public/)
  await unfold(page)
  await evidence(page).getByLabel('Title').fill('Page of facts')
  await describeEvidence(page, ask)
  await page.getByRole('heading', { level: 1 }).click()
  await expect(status(page, ask)).toHaveText(/^Saved/)
}

async function openSection(page: Page, assessmentId: string): Promise<void> {
  await page.goto(`/assessments/${assessmentId}/sections/awareness`)
}

function evidence(page: Page): Locator {
  return question(page, ask).getByRole('group', { name: 'Evidence 1' })
}

/** Opens the folded part of the answer. */
async function unfold(page: Page): Promise<void> {
  if (!(await evidence(page).isVisible())) {
    await question(page, ask).getByText('Note, remark and evidence').click()
  }
}

/** What the browser asks next, answered. */
function askedOnce(page: Page, reply: 'accept' | 'dismiss'): Promise<string> {
  return new Promise((resolve, reject) => {
    page.once('dialog', (dialog) => {
      dialog[reply]().then(() => resolve(dialog.message()), reject)
    })
  })
}
