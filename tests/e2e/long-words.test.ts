import type { Page } from '@playwright/test'
import { fill, isAuditors, pages } from './support/addresses/every-address'
import { seedAddresses } from './support/addresses/seed-addresses'
import { expect, signIn, test } from './support/people-test'

/** A word that no line of a narrow page holds. */
const word = 'W'.repeat(95)
const lists = ['/products', '/inbox', '/reviews', '/organisations', '/account']

test('no page scrolls sideways at 320 px, however long the words in it are', async ({
  page,
  ada,
  server,
  browser,
  baseURL,
}) => {
  test.slow()
  const noor = await server.ask('welcome', { name: word, role: 'auditor', organisation: ada.organisation })
  const noors = await browser.newContext()
  await signIn(noors, noor)
  const ids = await seedAddresses({
    ...{ server, baseURL, ada, noor: noor.person, adas: page.request, noors: noors.request },
    called: { called: { name: word, maker: word, label: word, scope: scopeOf(word) } },
  })
  const auditors = await noors.newPage()
  for (const each of [page, auditors]) await each.setViewportSize({ width: 320, height: 800 })
  for (const address of [...lists, ...pages]) {
    const url = baseURL + fill(address, ids)
    const width = await widthOf(isAuditors(address) ? auditors : page, url)
    expect.soft(width, `the width of ${address}`).toBeLessThanOrEqual(320)
  }
  await noors.close()
})

function scopeOf(detail: string) {
  const part = { in: true, detail }
  return { device: part, app: part, cloud: { in: false, detail }, regions: detail }
}

/** The page with all that is folded on it unfolded, as wide as it wants to be. */
async function widthOf(page: Page, url: string): Promise<number> {
  await page.goto(url)
  return page.evaluate(async () => {
    await document.fonts.ready
    for (const details of document.querySelectorAll('details')) details.open = true
    return document.documentElement.scrollWidth
  })
}
