import { openPdf, pageTexts } from '../support/read-pdf'
import { expectAccessible } from './support/expect-accessible'
import { expect, test } from './support/people-test'

test('the report of a draft can be previewed at any time, as page and PDF, marked as a draft', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draftOfKind', { person: ada, kind: 'baby-monitor' })
  const overview = `/assessments/${assessmentId}`
  await test.step('before the first answer it says that there is nothing to preview', async () => {
    await page.goto(overview)
    await page.getByRole('link', { name: 'Preview the report' }).click()
    await expect(page.getByRole('main')).toContainText('There is nothing to preview yet')
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Answer the essential questions' }),
    ).toBeVisible()
    await expectAccessible(page)
  })
  await server.ask('answerEverything', { person: ada, assessmentId })
  const events = await server.ask('countEvents', { organisationId: ada.organisation.id })
  for (const from of ['', '/check', '/first-look'])
    await test.step(`it is reached from "${from}"`, async () => {
      await page.goto(overview + from)
      await page.getByRole('link', { name: 'Preview the report' }).click()
      await expect(page.getByText('Draft, not submitted.')).toBeVisible()
    })
  await expect(page).toHaveTitle(/^Draft: preview of the report/)
  await expect(page.getByRole('article')).toContainText('Not submitted: no one is accountable for it yet')
  await expect(page.getByRole('main')).not.toContainText(/[0-9a-f]{64}.*[0-9a-f]{64}/)
  await expectAccessible(page)
  await test.step('the PDF says so on every page', async () => {
    const reply = await page.request.get(`/api/assessments/${assessmentId}/preview.pdf`)
    expect(reply.headers()['content-disposition']).toContain('draft not submitted Lamp 1.0')
    const texts = await pageTexts(await openPdf(new Uint8Array(await reply.body())))
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) expect(text).toContain('Draft, not submitted')
  })
  await test.step('nothing is stored', async () => {
    expect(await server.ask('countEvents', { organisationId: ada.organisation.id })).toBe(events)
    await page.goto(overview)
    await expect(page.getByRole('heading', { name: 'Submissions' })).toHaveCount(0)
  })
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('words are found in questions, answers, notes and provisions, whatever their capitals and accents', async ({
      page,
      ada,
      server,
    }) => {
      const { assessmentId } = await server.ask('draftOfKind', { person: ada, kind: 'baby-monitor' })
      const answer = { says: { kind: 'unknown' }, note: 'Ask Zoë in the Café-Küche.', evidence: [] }
      const save = { assessmentId, questionId: 'default-passwords', answer, baseRevision: 0 }
      const saved = await server.ask('saveAnswer', { person: ada, ...save, mutationId: crypto.randomUUID() })
      expect(saved).toMatchObject({ saved: true })
      await page.goto(`/assessments/${assessmentId}/sections/privacy`)
      await page.getByRole('link', { name: 'Find in this assessment' }).click()
      await expect(page.getByRole('status')).toHaveCount(0)
      const find = async (words: string) => {
        await page.getByLabel('Words to find').fill(words)
        await page.getByRole('button', { name: 'Search' }).click()
      }
      await test.step('a note', async () => {
        await find('KUCHE zoe')
        await expect(page.getByRole('status')).toHaveText('1 question matches “KUCHE zoe”.')
        await expect(page.getByRole('main')).toContainText('Note: Ask Zoë in the Café-Küche.')
        if (javaScriptEnabled) await expectAccessible(page)
        await page.getByRole('link', { name: /^How does a person first get into a unit/ }).click()
        await expect(page).toHaveURL(/sections\/security#question-default-passwords$/)
        await page.goBack()
      })
      await test.step('a provision, and the words of options', async () => {
        await find('EN 303 645 5.1-1')
        await expect(page.getByRole('main')).toContainText(/provision: .*303 645.* 5\.1-1/i)
        await find('serial number')
        await expect(page.getByRole('main')).toContainText(/Option: .*serial number/)
        await expect(page.getByRole('heading', { level: 2, name: 'Security' })).toBeVisible()
      })
      await test.step('nothing', async () => {
        await find('zebra')
        await expect(page.getByRole('status')).toContainText('Nothing here matches “zebra”.')
        if (javaScriptEnabled) await expectAccessible(page)
      })
    })
  })
