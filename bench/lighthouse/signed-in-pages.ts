import type { Page } from '@playwright/test'

/**
 * One address of each kind of page of somebody signed in, of the example, which has nearly every
 * answer. `question`: an essential one that applies to it.
 */
export async function signedInPages(
  page: Page,
  address: string,
  question: string,
): Promise<[name: string, path: string][]> {
  await page.goto(`${address}/products`)
  const products = new URL(page.url()).pathname
  const organisation = products.replace(/\/products$/, '')
  await page.getByRole('button', { name: /example/i }).click()
  await page.waitForURL('**/products/*')
  const product = new URL(page.url()).pathname
  const release = (await linksTo(page, /\/releases\/[0-9a-f-]{36}/))[0] ?? ''
  const assessment = await openAssessment(page, address)
  return [
    ['products', products],
    ['portfolio', `${organisation}/portfolio`],
    ['people of an organisation', `${organisation}/people`],
    ['events of an organisation', `${organisation}/events`],
    ['settings of an organisation', `${organisation}/settings`],
    ['product', product],
    ['product, correcting', `${product}/correct`],
    ['product, new', `${products}/new`],
    ['plan of a product', `${product}/plan`],
    ['evidence of a product', `${product}/evidence`],
    ['standards of a product', `${product}/standards`],
    ['release', release],
    ['release, new', `${product}/releases/new`],
    ['start', `${release}/start`],
    ['overview', assessment],
    ['facts', `${assessment}/facts`],
    ['first look', `${assessment}/first-look`],
    ['check', `${assessment}/check`],
    ['preview', `${assessment}/preview`],
    ['plan', `${assessment}/plan`],
    ['who answers', `${assessment}/people`],
    ['standards', `${assessment}/standards`],
    ['essential question', `${assessment}/essentials/${question}`],
    ['evidence', `${assessment}/evidence/${question}/choose`],
    ['history', `${assessment}/history/${question}`],
    ['find', `${assessment}/find?find=data`],
    ['account', '/account'],
    ['inbox', '/inbox'],
    ['help', '/help'],
  ]
}

/** The paths that links of the page lead to, as far as they match. */
async function linksTo(page: Page, part: RegExp): Promise<string[]> {
  const all = await page
    .locator('main a')
    .evaluateAll((links) => links.map((each) => each.getAttribute('href')))
  return all.flatMap((href) => new RegExp(`^.*?${part.source}`).exec(href ?? '')?.[0] ?? [])
}

/** The first assessment of the example, which is submitted, with its next draft open. */
async function openAssessment(page: Page, address: string): Promise<string> {
  const [path = ''] = await linksTo(page, /\/assessments\/[0-9a-f-]{36}/)
  await page.goto(`${address}${path}`)
  await page.getByRole('button', { name: 'Open the next draft' }).click()
  await page.getByRole('link', { name: 'Facts about the product' }).first().waitFor()
  return path
}
