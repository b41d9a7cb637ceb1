import { addresses, fill, isAuditors } from './support/addresses/every-address'
import { seedAddresses } from './support/addresses/seed-addresses'
import { expect, signIn, test } from './support/people-test'

// Every page and download that is about somebody's thing.

test('every address of a thing opens for Ada, or for the auditor of her product, and is 404 for the owner of another organisation and closed to everybody else', async ({
  page,
  ada,
  server,
  browser,
  baseURL,
}) => {
  test.slow()
  const noor = await server.ask('welcome', { name: 'Noor', role: 'auditor', organisation: ada.organisation })
  const noors = await browser.newContext()
  await signIn(noors, noor)
  const ids = await seedAddresses({
    ...{ server, baseURL, ada, noor: noor.person, adas: page.request, noors: noors.request },
  })
  const grace = await server.ask('welcome', { name: 'Grace' })
  const graces = await browser.newContext()
  await signIn(graces, grace)
  const nobodys = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  expect(addresses.length).toBeGreaterThan(30)
  for (const address of addresses) {
    const url = baseURL + fill(address, ids)
    const own = await (isAuditors(address) ? noors : page).request.get(url)
    expect.soft(own.status(), `${address} for whom it is`).toBe(200)
    if (isAuditors(address))
      expect.soft((await page.request.get(url)).status(), `${address} for Ada`).toBe(404)
    const foreign = await graces.request.get(url)
    expect.soft(foreign.status(), `${address} for Grace`).toBe(404)
    expect.soft(await foreign.text(), `${address} for Grace`).not.toContain('Lullaby lamp')
    const closed = await nobodys.request.get(url, { maxRedirects: 0 })
    expect.soft(closed.status(), `${address} for nobody`).not.toBe(200)
    expect.soft(closed.headers().location ?? '/sign-in', `${address} for nobody`).toContain('/sign-in')
  }
  await graces.close()
  await noors.close()
  await nobodys.close()
})
