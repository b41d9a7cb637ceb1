import type { Page } from '@playwright/test'

/**
 * One address of each kind of page of somebody signed in, of the example, which has nearly every answer and no
 * submission. `question`: an essential one that applies to it.
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
  const pathOf = async (part: string) =>
    (await page.locator(`main a[href*="${part}"]`).first().getAttribute('href')) ?? ''
  const assessment = await pathOf('/assessments/')
  const release = (await pathOf('/releases/')).replace(/(\/releases\/[^/]+).*/, '$1')
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
    ['evidence', `${assessment}/evidence/${question}`],
    ['history', `${assessment}/history/${question}`],
    ['find', `${assessment}/find?find=data`],
    ['account', '/account'],
    ['inbox', '/inbox'],
    ['help', '/help'],
  ]
}
