import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { Member } from '@/lib/server/identity/person'
import { babyMonitorFile } from './support/baby-monitor'
import { newestPublished } from './support/newest-version'
import { expect, signIn, test } from './support/people-test'
import type { ServerCalls } from './support/server-calls'

const folder = path.resolve(import.meta.dirname, '../../questionnaires/iot-good-practice')
const newest = path.join(folder, newestPublished('iot-good-practice'), 'questionnaire.yaml')
const sections: string[] = parse(readFileSync(newest, 'utf8')).sections
/** Every question is answered, with notes and evidence. */
const filledExample = readFileSync(path.join(folder, 'example/release-2.yaml'), 'utf8')

test('a section page has at most 140 kB of HTML, and no help in it that nobody opened', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: filledExample })
  expect(sections).toContain('security')
  for (const id of sections) {
    const html = await (await page.request.get(`/assessments/${assessmentId}/sections/${id}`)).text()
    expect(html.includes('data-question=') && !html.includes('A real case'), id).toBe(true)
    expect(Buffer.byteLength(html), id).toBeLessThanOrEqual(140_000)
  }
})

test('a report page has its report once, also when it is read again', async ({ page, ada, server }) => {
  const { id } = await submit(server, ada, filledExample)
  const first = await (await page.request.get(`/reports/${id}`)).text()
  const again = await (await page.request.get(`/reports/${id}`)).text()
  for (const html of [first, again]) {
    expect(html.match(/What counts and why/g)?.length).toBe(first.match(/What counts and why/g)?.length)
    const copy = html.match(/<script[^>]*>self\.__next_f\.push\([\s\S]*?<\/script>/g)?.join('') ?? ''
    expect(copy).not.toContain('What counts and why')
    expect(Buffer.byteLength(html) - Buffer.byteLength(copy)).toBeLessThanOrEqual(240_000)
  }
})

test('every row of a stored report has the cells of its table, although their end tags are left out', async ({
  page,
  ada,
  server,
}) => {
  const { id } = await submit(server, ada, filledExample)
  await page.goto(`/reports/${id}`)
  const tables = await page.locator('[data-markup] table').evaluateAll((all) =>
    all.map((table) => ({
      columns: table.querySelectorAll('thead th').length,
      rows: [...table.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].reduce(
          (sum, cell) => sum + (cell instanceof HTMLTableCellElement ? cell.colSpan : 0),
          0,
        ),
      ),
    })),
  )
  expect(tables.length).toBeGreaterThan(10)
  for (const { columns, rows } of tables) expect(new Set(rows)).toEqual(new Set([columns]))
})

test('a report that was rendered for Ada is not there for somebody of another organisation', async ({
  page,
  ada,
  server,
  browser,
}) => {
  const { id } = await submit(server, ada)
  await page.goto(`/reports/${id}`)
  await expect(page.getByRole('heading', { name: 'What counts and why' })).toBeVisible()
  const context = await browser.newContext()
  await signIn(context, await server.ask('welcome', { name: 'Mallory' }))
  const answer = await context.request.get(`/reports/${id}`)
  const html = await answer.text()
  expect(html).not.toContain('What counts and why')
  expect(html).toContain('There is nothing at this address')
  await context.close()
})

test('a report that scripts open from another page is shown whole, and again on the way back', async ({
  page,
  ada,
  server,
}) => {
  const { id, assessmentId } = await submit(server, ada)
  await page.goto(`/assessments/${assessmentId}/submissions`)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.getByRole('link', { name: 'Report of submission 1' }).click()
  await expect(page).toHaveURL(`/reports/${id}`)
  await expect(page.getByRole('heading', { name: 'What counts and why' })).toBeVisible()
  await expect(page).toHaveTitle(/^Submission 1/)
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Report of submission 1' })).toBeVisible()
  await page.goForward()
  await expect(page.getByRole('heading', { name: 'What counts and why' })).toBeVisible()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
})

async function submit(
  server: ServerCalls,
  person: Member,
  file = babyMonitorFile(),
): Promise<{ id: string; assessmentId: string }> {
  const { assessmentId } = await server.ask('draft', { person, file })
  await server.ask('answerEverything', { person, assessmentId })
  return { id: await server.ask('submit', { person, assessmentId }), assessmentId }
}
