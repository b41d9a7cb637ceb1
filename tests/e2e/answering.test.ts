import { expect, test } from './support/people-test'
import { choice, expectAwake, question, status } from './support/section-page'

const overview = 'What does your public overview say about the data'

test('Ada looks through the options with the arrow keys: nothing is sent before she rests', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.clock.install()
  await page.goto(`/assessments/${assessmentId}/sections/transparency`)
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()))
  await expectAwake(page)
  await page.clock.pauseAt(Date.now() + 60_000)
  await question(page, overview).getByRole('radio').first().press('Space')
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown')
  expect(sent).toEqual([])
  await page.clock.resume()
  await expect(status(page, overview)).toHaveText(/^Saved/)
  expect(sent).toHaveLength(1)
})

test('Ada sees the range shrink at a click, before anything is saved', async ({ page, ada, server }) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(`/assessments/${assessmentId}/sections/transparency`)
  await page.route('**/api/assessments/**', () => {})
  const rail = page.getByRole('complementary', { name: 'Progress and score' })
  await expect(rail).toContainText('Nothing answered yet')
  await choice(page, overview, /^It speaks of data in general terms/).check()
  await expect(rail).not.toContainText('Nothing answered yet')
  await expect(rail).toContainText(/^1 of \d+ answered/)
  // So little is answered that a level would look like a result.
  await expect(rail).toContainText(/Level so far: between 0 and \d; \d+ answers would narrow it/)
  await expect(rail).not.toContainText(/points|Whole product/)
  await page.unroute('**/api/assessments/**')
  page.on('dialog', (dialog) => dialog.accept())
})
