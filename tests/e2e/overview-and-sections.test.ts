import type { Locator, Page } from '@playwright/test'
import type { Member } from '@/lib/server/identity/person'
import { expect, test } from './support/people-test'
import type { ServerCalls } from './support/server-calls'

const screens = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const

type Draft = { assessmentId: string }

async function newestDraft(server: ServerCalls, person: Member): Promise<Draft> {
  return server.ask('draftOfKind', { person, kind: 'baby-monitor' })
}

/** Whether all of it is on the first screen, without scrolling. */
async function expectOnFirstScreen(page: Page, thing: Locator): Promise<void> {
  await expect(thing).toBeVisible()
  const box = await thing.boundingBox()
  const height = page.viewportSize()?.height ?? 0
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
}

test('an overview shows progress and the next act without scrolling, from the first to the last answer', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await newestDraft(server, ada)
  const next = page.getByRole('region', { name: 'Progress and what to do next' })
  const expectNext = async (words: string, act: string) => {
    for (const screen of screens) {
      await page.setViewportSize(screen)
      await page.goto(`/assessments/${assessmentId}`)
      await expect(next).toContainText(words)
      await expectOnFirstScreen(page, next.getByText(words))
      await expectOnFirstScreen(page, next.getByRole('link', { name: act, exact: true }))
    }
  }
  await test.step('before the first answer there is no level', async () => {
    await expectNext('0 of ', 'Begin with the facts')
    await expect(page.getByRole('main')).not.toContainText(/Level \d/)
    await expect(page.getByRole('main')).not.toContainText('between')
  })
  await test.step('with most of it open, the range is in words', async () => {
    const answer = { says: { kind: 'unknown' }, evidence: [] }
    const save = { assessmentId, questionId: 'default-passwords', answer, baseRevision: 0 }
    const saved = await server.ask('saveAnswer', { person: ada, ...save, mutationId: crypto.randomUUID() })
    expect(saved).toMatchObject({ saved: true })
    await expectNext('1 of ', 'Answer the essential questions')
    const range = page.getByRole('region', { name: 'Level so far' })
    await expect(range).toContainText(/between 0 and 4; \d+ answers would narrow it/)
    await expect(range.locator('svg')).toHaveCount(0)
    await expect(page.getByRole('listitem').filter({ hasText: 'Security' }).first()).toContainText(
      /1 of \d+ answered, 1 not known yet, about .+ left/,
    )
  })
  await test.step('with all answered, it is a level', async () => {
    await server.ask('answerEverything', { person: ada, assessmentId })
    await expectNext('Every question is answered.', 'Check your answers')
    await expect(page.getByRole('region', { name: 'Level so far' })).toContainText(/Level \d · /)
  })
})

test('the first question of every section starts within 600 px on a telephone, with ways to the other sections', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await newestDraft(server, ada)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/assessments/${assessmentId}`)
  const sections = page.getByRole('heading', { level: 3 }).getByRole('link')
  const addresses = await sections.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  )
  expect(addresses.length).toBeGreaterThan(5)
  for (const [place, address] of addresses.entries()) {
    await page.goto(address)
    const question = page.locator('section[data-question]').first()
    const top = (await question.boundingBox())?.y ?? Number.POSITIVE_INFINITY
    expect.soft(top, address).toBeLessThanOrEqual(600)
    const others = page.getByRole('navigation', { name: 'Sections' })
    await expect(others.getByRole('link', { name: /^Before: / })).toHaveCount(place > 0 ? 1 : 0)
    await expect(others.getByRole('link', { name: /^Next: / })).toHaveCount(
      place < addresses.length - 1 ? 1 : 0,
    )
    await others.getByText(/^Section \d of \d/).click()
    const listed = await others
      .getByRole('listitem')
      .getByRole('link', { name: /^(?!Before|Next|Find)/ })
      .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.pathname : '')))
    expect(listed).toEqual(addresses)
  }
})

test('what the report will say is at the top of the check and again where one submits, which one press reaches', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await newestDraft(server, ada)
  await server.ask('answerEverything', { person: ada, assessmentId })
  await page.goto(`/assessments/${assessmentId}/check`)
  const top = page.getByRole('region', { name: 'What the report will say' })
  const lines = top.getByRole('listitem')
  await expect(lines).toHaveText([
    /^Level \d · /,
    'No red line crossed or open',
    'Nothing unknown',
    /^\d+ of \d+ answers without evidence that counts$/,
    'No copied answer to confirm',
  ])
  await top.getByRole('link', { name: 'Go to Submit' }).click()
  await expect(page.getByRole('heading', { name: 'Submit', exact: true })).toBeInViewport()
  const again = page.getByRole('list').filter({ hasText: 'No copied answer to confirm' })
  await expect(again).toHaveCount(2)
  await expect(again.last()).toHaveText((await again.first().textContent()) ?? '')
  await expect(page.getByRole('button', { name: 'Submit this assessment' })).toBeVisible()
})
