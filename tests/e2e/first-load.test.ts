import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from './support/people-test'

/** The build that the server of these tests runs. */
const build = path.resolve(import.meta.dirname, '../../.next')
const sectionPage = 'server/app/assessments/[assessment]/sections/[section]/page_client-reference-manifest.js'

test('the scripts of a section page are at most 169 kB, compressed', () => {
  const { all, ofEveryPage } = scriptsOfSection()
  expect(all.length).toBeGreaterThan(ofEveryPage.length)
  const sizes = all.map((file) => gzipSync(read(file)).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(169_000)
})

test('the scripts that a section page loads first have no scoring among them', () => {
  // The weights of questions, which only code that scores has.
  const scoring = scriptsOfSection().all.filter((file) => read(file).includes('small:1,medium:3,large:8'))
  expect(scoring).toEqual([])
})

test('nothing moves when the font comes after the first paint', async ({ page, ada }) => {
  let release = () => {}
  const painted = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.woff2', async (route) => {
    await painted
    await route.continue()
  })
  await page.addInitScript(() => {
    const shifts: number[] = []
    new PerformanceObserver((list) => shifts.push(list.getEntries().length)).observe({
      type: 'layout-shift',
      buffered: true,
    })
    Object.assign(window, { shifts })
  })
  await page.goto('/products', { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('link', { name: ada.name })).toBeVisible()
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  release()
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([])
})

function scriptsOfSection(): { all: string[]; ofEveryPage: string[] } {
  const { rootMainFiles }: { rootMainFiles: string[] } = JSON.parse(read('build-manifest.json'))
  const named = read(sectionPage).match(/static\/chunks\/[^"']+?\.js/g) ?? []
  return { all: [...new Set([...rootMainFiles, ...named])], ofEveryPage: rootMainFiles }
}

function read(file: string): string {
  return readFileSync(path.join(build, file), 'utf8')
}
