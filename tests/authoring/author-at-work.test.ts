import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expectAccessible } from '../e2e/support/expect-accessible'
import { expect, test as ours } from '../e2e/support/test'
import { openDevelopment } from './open-development'

const smallContent = path.resolve(import.meta.dirname, '../content/small')

/** A questionnaire that somebody writes, and npm run dev beside it. */
const test = ours.extend<{ desk: { content: string; address: string } }>({
  desk: async ({ page }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'thingworthy-desk-'))
    const content = path.join(folder, 'questionnaires')
    cpSync(smallContent, content, { recursive: true })
    const { address, close } = await openDevelopment({
      QUESTIONNAIRES: content,
      DATA_FOLDER: path.join(folder, 'data'),
    })
    await use({ content, address })
    // It asks for saved files as long as it is open.
    await page.close()
    await close()
    rmSync(folder, { recursive: true })
  },
})

test('an author breaks a file, reads where, fixes it, and tries out the score', async ({ page, desk }) => {
  const locks = path.join(desk.content, 'small/1.0.0/locks.yaml')
  const whole = readFileSync(locks, 'utf8')
  const nothingRefused = page.getByText('Nothing is refused, and there are no warnings.')

  await page.goto(`${desk.address}/authoring`)
  await expect(nothingRefused).toBeVisible()
  save(locks, whole.replace(/guidance: A good[\s\S]*/, 'guidance: "A go'))
  await expect(page.getByText('locks.yaml:40')).toBeVisible()
  await expect(page.getByText('not valid YAML')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'small 1.0.0' }).click()
  await expect(page.getByText('locks.yaml:40')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Locks', exact: true })).toBeHidden()
  save(locks, whole)
  await expect(nothingRefused).toBeVisible()

  const score = page.getByRole('complementary', { name: 'Score of what is played' })
  await expect(score).toContainText('Between 0 and 100 of 100 points')
  const lock = page.getByRole('group', { name: 'How strong is the lock?' })
  await lock.getByLabel('There is none').check()
  await expect(score).toContainText('A red line is crossed')
  await lock.getByLabel('It holds').check()
  await expect(score).not.toContainText('A red line is crossed')
  await page.getByRole('button', { name: 'All best' }).click()
  await expect(score).toContainText('100 of 100 points')
  await expectAccessible(page)
})

/** As editors save: all at once, under another name first. */
function save(file: string, text: string) {
  writeFileSync(`${file}~`, text)
  renameSync(`${file}~`, file)
}

test('npm run dev has the front of npm start: limits, refusals and security headers', async ({
  page,
  desk,
}) => {
  const send = (path: string, data: string) =>
    page.request.post(`${desk.address}${path}`, { data, headers: { 'Content-Type': 'text/plain' } })
  const tooLong = await send('/sign-in', 'x'.repeat(70_000))
  expect(tooLong.status()).toBe(413)
  expect(await tooLong.text()).toContain('This is too long to be taken without signing in')
  const undecodable = await page.request.get(`${desk.address}/products/%ff`)
  expect(undecodable.status()).toBe(400)
  expect(undecodable.headers()['content-security-policy']).toMatch(/^default-src 'none'/)
  const action = await page.request.get(`${desk.address}/sign-in`, { headers: { 'Next-Action': 'abc' } })
  expect(action.status()).toBe(400)
})
