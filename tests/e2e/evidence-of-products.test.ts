import { expectUsable } from './support/expect-usable'
import { type Hands, keyboard, mouse } from './support/hands'
import { expect, test } from './support/people-test'

const facts = 'Who can read the facts that people rely on when they use your product?'
const report = {
  title: 'Report of the test house',
  url: 'https://example.org/report',
  kind: 'test-report',
  speaksOf: '2026-01-15',
  expires: '2026-02-01',
} as const

const ways: { name: string; hands: Hands; javaScriptEnabled: boolean }[] = [
  { name: 'by mouse', hands: mouse, javaScriptEnabled: true },
  { name: 'by keyboard', hands: keyboard, javaScriptEnabled: true },
  { name: 'without scripts', hands: mouse, javaScriptEnabled: false },
]

for (const { name, hands, javaScriptEnabled } of ways) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled })

    test('Ada renews evidence that has expired, after she has seen which answers change', async ({
      page,
      ada,
      server,
    }) => {
      // Without scripts axe has nothing to run in; the pages are the same.
      const checked = () => (javaScriptEnabled ? expectUsable(page) : Promise.resolve())
      const { assessmentId, productId } = await server.ask('draft', { person: ada })
      await page.goto(`/products/${productId}/evidence`)
      await expect(page.getByText('There is no evidence yet.')).toBeVisible()
      await checked()
      await server.ask('saveAnswer', {
        person: ada,
        assessmentId,
        questionId: 'public-facts',
        answer: { says: { kind: 'choice', option: 'owners' }, evidence: [report], copied: false },
        baseRevision: 0,
        mutationId: crypto.randomUUID(),
      })
      await server.ask('piece', { productId, said: { title: 'Another report' } })
      await page.goto(`/products/${productId}`)
      await hands.press(page, page.getByRole('link', { name: 'Evidence', exact: true }))
      const first = page.getByRole('main').getByRole('listitem').first()
      await expect(first).toContainText('expired')
      await expect(first).toContainText('1 answer names it, and no answer of a submission.')
      await checked()
      await hands.press(page, page.getByRole('link', { name: report.title }))
      await expect(page.getByRole('heading', { level: 1, name: report.title })).toBeVisible()
      await checked()

      await hands.press(page, page.getByRole('link', { name: 'Renew this evidence' }))
      await expect(page.getByRole('heading', { name: '1 answer changes' })).toBeVisible()
      await expect(page.getByRole('link', { name: facts })).toBeVisible()
      await checked()
      await hands.press(page, page.getByRole('button', { name: 'Renew it' }))
      await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
        'This is what the evidence says already.',
      )
      await checked()
      await page.getByLabel(/^Expires/).fill('2099-01-01')
      await hands.press(page, page.getByRole('button', { name: 'Renew it' }))
      await expect(page.getByRole('heading', { name: 'All versions' })).toBeVisible()
      await expect(page.getByText('expired', { exact: true })).toHaveCount(0)
      await checked()
      await page.goto(`/assessments/${assessmentId}/history/public-facts`)
      await expect(page.getByText('renewed evidence of this answer')).toBeVisible()
      await checked()
    })

    test('Ada says of which releases evidence speaks, strikes it out, takes that back, and deletes it', async ({
      page,
      ada,
      server,
    }) => {
      const checked = () => (javaScriptEnabled ? expectUsable(page) : Promise.resolve())
      const { productId } = await server.ask('draft', { person: ada })
      const piece = await server.ask('piece', { productId, said: { title: report.title } })
      await page.goto(`/products/${productId}/evidence/${piece}`)
      await expect(page.getByText('Speaks of no release, so it counts nowhere.')).toBeVisible()
      await hands.press(page, page.getByRole('link', { name: 'Change the releases it speaks of' }))
      await checked()
      await hands.tick(page, page.getByRole('checkbox', { name: '1.0' }))
      await hands.press(page, page.getByRole('button', { name: 'Save the releases' }))
      await expect(page.getByText('Speaks of release 1.0')).toBeVisible()
      await hands.press(page, page.getByRole('link', { name: 'Delete or strike out' }))
      await checked()
      await hands.press(page, page.getByRole('button', { name: 'Strike it out' }))
      await expect(page.getByText('This evidence is struck out.')).toBeVisible()
      await expect(page.getByText('struck out', { exact: true })).toBeVisible()
      await checked()
      await hands.press(page, page.getByRole('link', { name: 'Delete or strike out' }))
      await hands.press(page, page.getByRole('button', { name: 'Take the striking out back' }))
      await expect(page.getByText('The striking out is taken back.')).toBeVisible()
      await expect(page.getByText('struck out', { exact: true })).toHaveCount(0)
      await hands.press(page, page.getByRole('link', { name: 'Delete or strike out' }))
      await hands.press(page, page.getByRole('button', { name: 'Delete it for good' }))
      await expect(page.getByText('The evidence is deleted.')).toBeVisible()
      await expect(page.getByText('There is no evidence yet.')).toBeVisible()
    })

    test('Ada renews evidence by a file', async ({ page, ada, server }) => {
      const { productId } = await server.ask('draft', { person: ada })
      const piece = await server.ask('piece', { productId, said: { title: report.title } })
      await page.goto(`/products/${productId}/evidence/${piece}/renew`)
      await hands.press(page, page.getByRole('link', { name: 'Renew it by a file' }))
      await expect(page.getByText('It is for a new version of the evidence')).toBeVisible()
      const file = { name: 'second.txt', mimeType: 'text/plain', buffer: Buffer.from('Tested again.') }
      await page.getByLabel('File').setInputFiles(file)
      await hands.press(page, page.getByRole('button', { name: 'Add the file' }))
      await expect(page.getByText('The new version is the file second.txt.')).toBeVisible()
      if (javaScriptEnabled) await expectUsable(page)
      await page.getByLabel('Date it speaks of').fill('')
      await hands.press(page, page.getByRole('button', { name: 'Renew it' }))
      await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('Give a date')
      await page.getByLabel('Date it speaks of').fill('2026-11-01')
      await hands.press(page, page.getByRole('button', { name: 'Renew it' }))
      await expect(page.getByText('This evidence is renewed.')).toBeVisible()
      await expect(page.getByRole('link', { name: 'File second.txt' }).first()).toBeVisible()
    })
  })
}

test('who renews evidence that somebody else changed meanwhile is shown it as it is now, and what was typed stays', async ({
  page,
  ada,
  server,
}) => {
  const { productId, assessmentId } = await server.ask('draft', { person: ada })
  const piece = await server.ask('piece', { productId, said: report })
  await page.goto(`/products/${productId}/evidence/${piece}/renew`)
  await expect(page.getByText('No answer names it')).toBeVisible()
  await server.ask('saveAnswer', {
    person: ada,
    assessmentId,
    questionId: 'public-facts',
    answer: { says: { kind: 'choice', option: 'owners' }, evidence: [report], copied: false },
    baseRevision: 0,
    mutationId: crypto.randomUUID(),
  })
  await page.getByLabel('Title').fill('Second report')
  await page.getByRole('button', { name: 'Renew it' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
    'was changed since you opened this page',
  )
  await expect(page.getByRole('heading', { name: '1 answer changes' })).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Second report')
  await page.getByRole('button', { name: 'Renew it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Second report' })).toBeVisible()
})
