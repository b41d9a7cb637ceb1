import { expect, test } from './support/test'

const pages = ['/', '/products', '/sign-in', '/account', '/no-such-page', '/api/health']

for (const path of pages) {
  test(`${path} lets the browser load only what is ours`, async ({ request }) => {
    const response = await request.get(path)
    const headers = response.headers()
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-[^']{22,}' 'strict-dynamic';/,
    )
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-powered-by']).toBeUndefined()
  })
}

test('each page has a nonce of its own, on every script', async ({ request }) => {
  const [one, other] = await Promise.all([request.get('/sign-in'), request.get('/sign-in')])
  const nonceOf = (policy = '') => policy.match(/'nonce-([^']+)'/)?.[1]
  const nonce = nonceOf(one.headers()['content-security-policy'])
  expect(nonce).not.toBe(nonceOf(other.headers()['content-security-policy']))
  const scripts = (await one.text()).match(/<script[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
})

test("what another site sends in a person's name is refused", async ({ request }) => {
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const response = await request.post('/products', { headers })
    expect(response.status()).toBe(403)
  }
})

test('an address that cannot be read is refused, not an internal error', async ({ request }) => {
  for (const path of ['/products/%ff', '/api/submissions/%E0%A4%A/pdf']) {
    const response = await request.get(path)
    expect(response.status()).toBe(400)
    expect(response.headers()['content-security-policy']).toContain("default-src 'none'")
    expect(response.headers()['x-content-type-options']).toBe('nosniff')
  }
})
