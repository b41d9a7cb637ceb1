import type { Locator, Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expect, test } from './support/people-test'
import { choice, expectAwake, note, question, remark, status } from './support/section-page'

// Note, remark, evidence and the reason for not publishing are rendered when they are opened. Until then the page carries
// what they say in hidden fields.

const ask = 'Who can read the facts that people rely on when they use your product?'
const words = { note: 'Ask Ben.\nThen Ines.', remark: 'On our site “facts”, <b>all</b> of it.' }
const link = { title: 'Page & facts', url: 'https://lullaby.example.org/?a=1&b=2', kind: 'document' } as const
const answer = {
  says: { kind: 'choice' as const, option: 'gaps' },
  ...words,
  withheld: 'It would help burglars.',
  evidence: [{ ...link, speaksOf: '2026-03-02' }],
  copied: false,
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('another choice keeps what the folded fields say, and opening them shows it', async ({
      page,
      ada,
      server,
    }) => {
      const { assessmentId } = await server.ask('draft', { person: ada })
      const save = { person: ada, assessmentId, questionId: 'public-facts', answer, baseRevision: 0 }
      await server.ask('saveAnswer', { ...save, mutationId: crypto.randomUUID() })
      await openSection(page, assessmentId, javaScriptEnabled)
      await expect(note(page, ask)).toHaveCount(0)
      await expect(folded(page)).toHaveText(
        'Note, remark and evidence: a note, a remark, 1 piece of evidence and a reason for not publishing',
      )
      await choice(page, ask, /^All such facts can be read/).check()
      if (javaScriptEnabled) {
        await page.getByRole('heading', { level: 1 }).click()
        await expect(status(page, ask)).toHaveText(/^Saved/)
      }
      await folded(page).click()
      await expectWords(page)
      await openSection(page, assessmentId, javaScriptEnabled)
      await expect(choice(page, ask, /^All such facts can be read/)).toBeChecked()
      await folded(page).click()
      await expectWords(page)
    })
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('opening the fields saves what was typed on the page, and stays with the filter', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada })
    await page.goto(`/assessments/${assessmentId}/sections/awareness?show=open`)
    const others = page.locator('section[data-question]').filter({ hasNotText: ask })
    await others.first().getByLabel('Don’t know yet').check()
    await folded(page).click()
    await expect(page).toHaveURL(/awareness\?show=open&open=public-facts$/)
    await expect(folded(page)).toBeFocused()
    await expect(note(page, ask)).toBeVisible()
    await page.goto(`/assessments/${assessmentId}/sections/awareness`)
    await expect(others.first().getByLabel('Don’t know yet')).toBeChecked()
  })

  test('opening the fields while an answer is refused shows both, and all that was typed', async ({
    page,
    ada,
    server,
  }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/sections/awareness?open=public-facts`)
    await firstEvidence(page).getByLabel('Title').fill('Page of facts')
    await note(page, ask).fill('Ask Ben.')
    const other = page.locator('section[data-question]').filter({ hasNotText: ask }).first()
    await other.getByRole('button', { name: /^Note, remark/ }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(firstEvidence(page).getByLabel('Title')).toHaveValue('Page of facts')
    await expect(note(page, ask)).toHaveValue('Ask Ben.')
    await expect(other.getByLabel('Note for your team')).toBeVisible()
  })
})

async function openSection(page: Page, assessmentId: string, hasScripts: boolean): Promise<void> {
  await page.goto(`/assessments/${assessmentId}/sections/awareness`)
  if (hasScripts) await expectAwake(page)
}

function folded(page: Page): Locator {
  return question(page, ask).getByRole('button', { name: /^Note, remark and evidence/ })
}

function firstEvidence(page: Page): Locator {
  return question(page, ask).getByRole('group', { name: 'Evidence 1' })
}

async function expectWords(page: Page): Promise<void> {
  await expect(note(page, ask)).toHaveValue(words.note)
  await expect(remark(page, ask)).toHaveValue(words.remark)
  await expect(question(page, ask).getByLabel('Reason for not publishing')).toHaveValue(answer.withheld)
  const evidence = firstEvidence(page)
  await expect(evidence.getByLabel('Title')).toHaveValue(link.title)
  await expect(evidence.getByLabel('Web address')).toHaveValue(link.url)
  await expect(evidence.getByLabel('Kind')).toHaveValue(link.kind)
  await expect(evidence.getByLabel('Date it speaks of')).toHaveValue('2026-03-02')
}
