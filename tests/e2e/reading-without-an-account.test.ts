import type { Page } from '@playwright/test'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/test'

const version = '/questionnaires/iot-good-practice/1.0.0'
const ask = 'How does a person first get into a new unit, its app, its cloud service and its service ports?'

// A page that is not found is in the browser's console.
test.use({
  storageState: { cookies: [], origins: [] },
  allowedComplaints: [/404 \(Not Found\)/],
})

test.describe('without an account and without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('everybody finds the questionnaires from the start page and reads a version in full', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Read the questions first' }).click()
    await expect(page).toHaveTitle('Questionnaires - Thingworthy')
    const card = page.getByRole('region', { name: 'Good practice for the Internet of Things' })
    await expect(card).toContainText('Open for consultation')
    await expect(card).toContainText('60 questions, 13 of them essential')
    await expect(card).toContainText(/[0-9a-f]{64}/)
    await card.getByRole('link', { name: 'Version 1.0.0', exact: true }).click()
    await expect(page).toHaveURL(version)
    for (const part of ['Basis', 'Levels', 'Facts', 'Transparency', 'Security', 'Contradictions']) {
      await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeVisible()
    }
    await expect(page.getByRole('article').getByRole('article')).toHaveCount(60)
  })

  test('a question in the version tells all that decides its points', async ({ page }) => {
    await page.goto(version)
    const question = page.getByRole('article').getByRole('article').filter({ hasText: ask })
    await expect(question).toContainText('Essential')
    await expect(question).toContainText('Weight 3')
    await expect(question).toContainText('Engineering knows')
    await expect(question).toContainText(
      'Asked if the product has a sign-in or offers something to connect to over a network.',
    )
    const shared = question.getByRole('row', { name: /^Some or all units share a default password/ })
    await expect(shared).toContainText('Beyond the red line')
    await expect(shared.getByRole('cell').last()).toHaveText('0')
    await expect(question).toContainText('A credit below 25 holds its section at most at level 1 · Some.')
    await expect(question).toContainText('Evidence asked for: a document or better.')
  })

  test('each question has its own address, with all there is to know of it', async ({ page }) => {
    await page.goto(version)
    await page.getByRole('link', { name: ask }).click()
    await expect(page).toHaveURL(`${version}/default-passwords`)
    await expect(page.getByRole('heading', { level: 1, name: ask })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(`^${ask.slice(0, 20)}.*1\\.0\\.0 - Thingworthy$`))
    for (const part of [
      'Possible answers',
      'What good looks like',
      'A real case',
      'Evidence',
      'How its points count',
      'Where it comes from',
      'External standards',
      'Related, not counted',
    ]) {
      await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible()
    }
    await expect(
      page.getByText('IoT objects are not delivered to end users with default passwords.'),
    ).toBeVisible()
    await expect(page.getByText(/^Source: Krebs on Security/)).toBeVisible()
    await page.getByRole('link', { name: /^Next/ }).click()
    await expect(page).toHaveURL(`${version}/change-password`)
    await page.getByRole('link', { name: /^Previous/ }).click()
    await expect(page).toHaveURL(`${version}/default-passwords`)
  })

  test('the matrix leads from clauses to questions and says why others are not asked about', async ({
    page,
  }) => {
    await page.goto(`${version}/coverage`)
    await expect(
      page.getByText('All 86 clauses of the source that can be asked about have a question.'),
    ).toBeVisible()
    const row = page.getByRole('row', { name: /^2\.C\.9 / })
    await expect(row.getByRole('link', { name: ask })).toBeVisible()
    await expect(row).toContainText('etsi-en-303-645-v3 5.1-1')
    await expect(page.getByRole('row', { name: /^2\.B\.a\.4 / })).toContainText('The text is cut off after')
    await expect(
      page.getByText('Why not: History and purpose of the coalition, no demand on a product.'),
    ).toBeVisible()
  })

  test('a partial questionnaire says which clauses it leaves out', async ({ page }) => {
    await page.goto('/questionnaires/iot-deployment/1.0.0/coverage')
    await expect(page.getByText(/^\d+ of the 86 clauses .* have a question\.$/)).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Left out by this questionnaire: \d+$/ })).toBeVisible()
  })

  test('the rules of scoring stand in words beside an example that adds up', async ({ page }) => {
    await page.goto('/scoring')
    for (const rule of [
      'Not knowing is a range, not a guess',
      'Red lines hold a level down',
      'Whose word counts',
    ]) {
      await expect(page.getByRole('heading', { level: 2, name: rule })).toBeVisible()
    }
    const security = page.getByRole('region', { name: 'Security, question by question' })
    const sums = await security
      .getByRole('row', { name: /^Total/ })
      .getByRole('cell')
      .allInnerTexts()
    expect(sums.reduce((sum, shown) => sum + Number(shown), 0)).toBeCloseTo(100)
    await expect(page.getByText('Held there by a red line, crossed')).toBeVisible()
  })

  for (const [what, path] of [
    ['a questionnaire that never was', '/questionnaires/no-such-thing'],
    ['a version that never was', '/questionnaires/iot-good-practice/9.0.0'],
    ['a question that never was', `${version}/no-such-question`],
    ['what changed in a first version', `${version}/changes`],
    ['something below a question', `${version}/default-passwords/more`],
  ]) {
    test(`${what} leads to a page that says so`, async ({ page }) => {
      const response = await page.goto(path ?? '')
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
      await page.getByRole('link', { name: 'Read the questionnaires', exact: true }).first().click()
      await expect(page).toHaveURL('/questionnaires')
    })
  }
})

test('every kind of public page is accessible', async ({ page }) => {
  test.slow()
  for (const path of publicPages) {
    await page.goto(path)
    await expectUsable(page)
  }
})

test('public pages tell search engines what they are; private ones ask to be left out', async ({ page }) => {
  for (const path of publicPages) {
    await page.goto(path)
    expect(new URL((await headOf(page, 'link[rel=canonical]', 'href')) ?? '').pathname).toBe(path)
    expect((await headOf(page, 'meta[name=description]', 'content'))?.length).toBeGreaterThan(50)
    expect(await headOf(page, 'meta[name=robots]', 'content')).toBe('index, follow')
  }
  await page.goto('/sign-in')
  expect(await headOf(page, 'meta[name=robots]', 'content')).toBe('noindex')
})

test('an address without a version leads to the newest one', async ({ page, request }) => {
  await page.goto('/questionnaires/iot-good-practice')
  await expect(page).toHaveURL(/\/questionnaires\/iot-good-practice\/\d+\.\d+\.\d+$/)
  const map = await (await request.get('/sitemap.xml')).text()
  expect(map).toContain(`${version}</loc>`)
  expect(map).toContain('/scoring</loc>')
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /assessments/')
})

test('the blank questionnaire is one PDF for everybody, and has no draft beside it', async ({ request }) => {
  const [once, again] = [await request.get(`${version}/blank.pdf`), await request.get(`${version}/blank.pdf`)]
  expect(once.headers()['content-type']).toBe('application/pdf')
  expect((await once.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await once.body()).equals(await again.body())).toBe(true)
  expect((await request.get('/questionnaires/iot-good-practice/9.0.0/blank.pdf')).status()).toBe(404)
})

/** One of each kind. */
const publicPages = [
  '/',
  '/questionnaires',
  version,
  `${version}/default-passwords`,
  `${version}/device-hardening`,
  `${version}/coverage`,
  '/scoring',
  '/privacy',
]

function headOf(page: Page, selector: string, attribute: string): Promise<string | null> {
  return page.locator(`head ${selector}`).getAttribute(attribute)
}
