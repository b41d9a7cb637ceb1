import { openPdf, pageTexts } from '../support/read-pdf'
import { babyMonitorFile } from './support/baby-monitor'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'

test.use({ allowedComplaints: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

const title = 'Why this matters, and what good looks like'
const id = 'default-passwords'

test('the help of a question is fetched when it is opened, by keyboard too, and the focus stays on its button', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  await page.goto(`/assessments/${assessmentId}/sections/security`)
  const question = page.locator(`section[data-question="${id}"]`)
  const button = question.getByRole('button', { name: title })
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await expect(question.getByText('A real case')).toHaveCount(0)
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(button).toBeFocused()
  await expect(question.getByRole('heading', { name: /^A real case/ })).toBeVisible()
  await expect(question.getByRole('heading', { name: 'Standards it is mapped to' })).toBeVisible()
  await expect(question.getByRole('link', { name: /opens in a new tab/ })).toHaveAttribute('target', '_blank')
  await expectUsable(page)
  await page.keyboard.press('Space')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await expect(question.getByRole('heading', { name: /^A real case/ })).toBeHidden()
})

test('help that was opened once opens again without a connection, on another page too', async ({
  page,
  ada,
  server,
  context,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  const address = `/assessments/${assessmentId}/sections/security`
  await page.goto(address)
  const question = page.locator(`section[data-question="${id}"]`)
  await question.getByRole('button', { name: title }).click()
  await expect(question.getByRole('heading', { name: /^A real case/ })).toBeVisible()
  // A page that has loaded nothing itself, so that only the browser's cache can have it.
  await page.goto(address)
  await expect(question.getByRole('button', { name: title })).toBeVisible()
  await context.setOffline(true)
  await question.getByRole('button', { name: title }).click()
  await expect(question.getByRole('heading', { name: /^A real case/ })).toBeVisible()
  await context.setOffline(false)
})

test('help that cannot be loaded says so, offers another try and a new tab, and what was typed stays', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  await page.goto(`/assessments/${assessmentId}/sections/security`)
  const question = page.locator(`section[data-question="${id}"]`)
  await page.route('**/help', (route) => route.abort())
  await question.getByText('Note, remark and evidence').click()
  await question.getByLabel('Note for your team').fill('ask Ben')
  const button = question.getByRole('button', { name: title })
  await button.click()
  await expect(question.getByRole('alert')).toHaveText(
    'Help could not be loaded. Try again, or open it in a new tab.',
  )
  await expect(question.getByRole('link', { name: 'Open the help in a new tab' })).toHaveAttribute(
    'href',
    new RegExp(`^/questionnaires/[^/]+/[^/]+/${id}$`),
  )
  await expectUsable(page)
  await page.unroute('**/help')
  await question.getByRole('button', { name: 'Try again' }).click()
  await expect(question.getByRole('heading', { name: /^A real case/ })).toBeVisible()
  await expect(button).toBeFocused()
  await expect(question.getByLabel('Note for your team')).toHaveValue('ask Ben')
})

test('a printed section carries what good looks like of each question, opened or not', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  await page.goto(`/assessments/${assessmentId}/sections/security`)
  const asked = await page.locator('section[data-question]').count()
  expect(asked).toBeGreaterThan(5)
  const pdf = await page.pdf({ format: 'A4' })
  const printed = (await pageTexts(await openPdf(Uint8Array.from(pdf)))).join(' ')
  expect(printed.match(/What good looks like/g)).toHaveLength(asked)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('help is a link to the question that opens a new tab', async ({ page, ada, server }) => {
    const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
    await page.goto(`/assessments/${assessmentId}/sections/security`)
    const question = page.locator(`section[data-question="${id}"]`)
    const opened = page.waitForEvent('popup')
    await question.getByRole('link', { name: `${title} (opens in a new tab)` }).click()
    const tab = await opened
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(tab.getByRole('heading', { name: 'What good looks like' })).toBeVisible()
  })
})
