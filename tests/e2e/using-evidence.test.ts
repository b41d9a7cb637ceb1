import type { Page } from '@playwright/test'
import { expectUsable } from './support/expect-usable'
import { type Hands, keyboard, mouse } from './support/hands'
import { expect, test } from './support/people-test'
import { question } from './support/section-page'

const ask = 'Who can read the facts that people rely on when they use your product?'

const ways: { name: string; hands: Hands; javaScriptEnabled: boolean }[] = [
  { name: 'by mouse', hands: mouse, javaScriptEnabled: true },
  { name: 'by keyboard', hands: keyboard, javaScriptEnabled: true },
  { name: 'without scripts', hands: mouse, javaScriptEnabled: false },
]

for (const { name, hands, javaScriptEnabled } of ways) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled })

    test('Ada chooses evidence that the product has, and uses it for another question', async ({
      page,
      ada,
      server,
    }) => {
      test.slow()
      // Without scripts axe has nothing to run in; the pages are the same.
      const checked = () => (javaScriptEnabled ? expectUsable(page) : Promise.resolve())
      const { assessmentId, productId } = await server.ask('draft', { person: ada })
      const save = (questionId: string, option: string) =>
        server.ask('saveAnswer', {
          person: ada,
          assessmentId,
          questionId,
          answer: { says: { kind: 'choice', option }, evidence: [], copied: false },
          baseRevision: 0,
          mutationId: crypto.randomUUID(),
        })
      await save('public-facts', 'owners')
      await save('outside-voices', 'users')
      await server.ask('piece', {
        productId,
        said: { title: 'Report of the test house', expires: '2026-02-01' },
      })
      await server.ask('piece', { productId, said: { title: 'Manual' } })

      await page.goto(`/assessments/${assessmentId}/sections/awareness`)
      await unfold(page, hands)
      await hands.press(
        page,
        question(page, ask).getByRole('button', { name: 'Choose from the product’s evidence' }),
      )
      await expect(
        page.getByRole('heading', { level: 1, name: 'Evidence that the product has' }),
      ).toBeVisible()
      await checked()
      await hands.press(page, page.getByRole('button', { name: 'Add to the answer' }))
      await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Nothing is ticked')
      await checked()
      const box = page.getByRole('checkbox', { name: /^Report of the test house/ })
      await expect(box).toHaveAccessibleName(/expired.*does not speak of release 1\.0 yet/)
      await hands.tick(page, box)
      await hands.press(page, page.getByRole('button', { name: 'Add to the answer' }))

      await expect(page).toHaveURL(/\/sections\/awareness/)
      await expect(question(page, ask).getByLabel('Title').first()).toHaveValue('Report of the test house')
      await unfold(page, hands)
      await hands.press(
        page,
        question(page, ask).getByRole('button', { name: 'Use this evidence for other questions' }),
      )
      await expect(page.getByRole('heading', { level: 1, name: 'Use for other questions' })).toBeVisible()
      await expect(page.getByRole('checkbox', { name: ask })).toHaveCount(0)
      await checked()
      await hands.press(page, page.getByRole('button', { name: 'Add it to these answers' }))
      await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Nothing is ticked')
      await hands.tick(page, page.getByRole('checkbox').first())
      await hands.press(page, page.getByRole('button', { name: 'Add it to these answers' }))
      await expect(page.getByText('1 more answer names it now')).toBeVisible()
      await expect(page.getByRole('link', { name: ask })).toBeVisible()
      await checked()
    })
  })
}

test('who uses evidence for an answer that somebody changed meanwhile is refused at that answer, and nothing is changed', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId, productId } = await server.ask('draft', { person: ada })
  const save = (option: string, baseRevision: number) =>
    server.ask('saveAnswer', {
      person: ada,
      assessmentId,
      questionId: 'public-facts',
      answer: { says: { kind: 'choice', option }, evidence: [], copied: false },
      baseRevision,
      mutationId: crypto.randomUUID(),
    })
  await save('owners', 0)
  const piece = await server.ask('piece', { productId, said: { title: 'Manual' } })
  await page.goto(`/products/${productId}/evidence/${piece}`)
  await page.getByRole('link', { name: 'Use for other questions' }).click()
  await page.getByRole('checkbox', { name: ask }).check()
  await save('nobody', 1)
  await page.getByRole('button', { name: 'Add it to these answers' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
    'Somebody changed this answer since you opened this page',
  )
  await expectUsable(page)
  await page.getByRole('button', { name: 'Add it to these answers' }).click()
  await expect(page.getByText('1 more answer names it now')).toBeVisible()
})

/** Opens the part of the answer that has its evidence, where it is folded. */
async function unfold(page: Page, hands: Hands): Promise<void> {
  const within = question(page, ask)
  const button = within.getByRole('button', { name: 'Choose a file' })
  if (!(await button.isVisible())) await hands.press(page, within.getByText('Note, remark and evidence'))
}
