import getPort from 'get-port'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookiesOf, postForm } from './support/post-form'
import { type StartedServer, startServer } from './support/start-server'

// Headers, addresses and cookies by which one part of Next, or a proxy, tells another something, sent by somebody who is not
// signed in. The owner gets the page by the same addresses, as a page and as scripts fetch it.

const secret = 'Quillfeather Works'
const owner = {
  name: 'Ada Quist',
  email: 'ada@example.org',
  password: 'a lamp that listens',
  organisation: secret,
}
let server: StartedServer
let site: string
let cookie: string

beforeAll(async () => {
  server = await startServer(await getPort({ host: '127.0.0.1' }))
  site = `http://${server.host}`
  const made = await postForm(`${site}/setup`, { code: server.setUpCode, ...owner })
  expect(made.status).toBe(303)
  cookie = cookiesOf(await postForm(`${site}/sign-in`, { email: owner.email, password: owner.password }))
})

afterAll(() => server.stop())

const get = (path: string, headers: Record<string, string> = {}, redirect: RequestRedirect = 'follow') =>
  fetch(site + path, { headers, redirect })

const tricks: [name: string, headers: Record<string, string>][] = [
  ['no header', {}],
  ['RSC', { RSC: '1' }],
  ['a prefetch', { RSC: '1', 'Next-Router-Prefetch': '1' }],
  ['a full prefetch', { RSC: '1', 'Next-Router-Prefetch': '2' }],
  [
    'a prefetch of a segment',
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  ],
  ['a prefetch by a browser', { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' }],
  [
    'a router state',
    { RSC: '1', 'Next-Router-State-Tree': encodeURIComponent('["",{"children":["products",{}]}]') },
  ],
  ['the middleware’s own mark', { 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
  [
    'the middleware’s own mark of before',
    { 'X-Middleware-Subrequest': 'src/middleware:middleware:pages/_middleware' },
  ],
  [
    'a rewrite',
    { 'X-Middleware-Rewrite': '/products', 'X-Rewrite-URL': '/products', 'X-Original-URL': '/products' },
  ],
  [
    'a matched path',
    { 'X-Matched-Path': '/products', 'X-Invoke-Path': '/products', 'X-Invoke-Status': '200' },
  ],
  [
    'headers set by the middleware',
    { 'X-Middleware-Set-Cookie': '__Host-thingworthy=a.b', 'X-Middleware-Next': '1' },
  ],
  ['data of pages', { 'X-Nextjs-Data': '1' }],
  ['a preview', { Cookie: '__prerender_bypass=x; __next_preview_data=x' }],
  ['a revalidation', { 'X-Prerender-Revalidate': 'x', 'X-Prerender-Revalidate-If-Generated': '1' }],
  [
    'another person',
    { 'X-User': 'ada@example.org', 'X-Remote-User': 'ada@example.org', 'X-Forwarded-User': 'ada' },
  ],
  [
    'this machine as sender',
    { 'X-Forwarded-For': '127.0.0.1', 'X-Real-IP': '127.0.0.1', Forwarded: 'for=127.0.0.1' },
  ],
  ['a path of its own for the request', { 'X-Thingworthy-Path': '/products', 'X-Request-Path': '/products' }],
]

describe.each(['/products', '/organisations', '/account', '/inbox'])('%s', (path) => {
  test.each(tricks)('shows nothing of the organisation to a stranger with %s', async (_, headers) => {
    const answer = await get(path, headers)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).not.toContain(secret)
  })
})

test.each([
  '/products.rsc',
  '/products.segments/_tree.segment.rsc',
  '/products.txt',
  '/products.json',
  '/_next/data/x/products.json',
])('the address %s shows nothing to a stranger', async (path) => {
  for (const headers of [{}, { RSC: '1' }]) {
    const answer = await get(path, headers)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).not.toContain(secret)
  }
})

test('the owner gets the page, also as the browser fetches it by script', async () => {
  for (const headers of [{}, { RSC: '1' }]) {
    const answer = await get('/organisations', { ...headers, Cookie: cookie })
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(secret)])
  }
})

describe('nobody is sent to another site by', () => {
  test.each([
    ['the forwarded host', { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }],
    [
      'a forwarded server',
      { Forwarded: 'host=evil.example', 'X-Forwarded-Server': 'evil.example', 'X-Host': 'evil.example' },
    ],
    ['the origin', { Origin: 'https://evil.example' }],
    ['the referrer', { Referer: 'https://evil.example/products' }],
  ])('%s', async (_, headers) => {
    const answer = await get('/products', headers, 'manual')
    expect(`${answer.headers.get('location')} ${await answer.text()}`).not.toContain('evil.example')
  })

  test('the host of a request, which is not where the answer leads', async () => {
    const lines = ['GET /products HTTP/1.1', 'Host: evil.example', 'Connection: close']
    const { head, body } = await server.send(`${lines.join('\r\n')}\r\n\r\n`)
    expect(`${head}${body}`).not.toMatch(/evil\.example/)
  })

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    '/products/..//evil.example',
  ])('the page to go on to after signing in: %s', async (then) => {
    const page = `${site}/sign-in?then=${encodeURIComponent(then)}`
    const answer = await postForm(page, { email: owner.email, password: owner.password })
    expect(answer.status).toBe(303)
    expect(new URL(answer.headers.get('location') ?? '', site).href).toBe(`${site}/products`)
  })

  test('a page of this site, which is where they are led', async () => {
    const page = `${site}/sign-in?then=${encodeURIComponent('/account/name')}`
    const answer = await postForm(page, { email: owner.email, password: owner.password })
    expect(new URL(answer.headers.get('location') ?? '', site).pathname).toBe('/account/name')
  })
})

test('an action of one page, called from another without being signed in, changes nothing and shows nothing', async () => {
  const account = await (await get('/account/name', { Cookie: cookie })).text()
  const [, id = ''] = /&quot;id&quot;:&quot;([0-9a-f]+)&quot;/.exec(account) ?? []
  expect(id).not.toBe('')
  for (const path of ['/sign-in', '/questionnaires', '/account/name']) {
    const headers = { Origin: site, 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8' }
    const answer = await fetch(site + path, { method: 'POST', headers, body: '[]', redirect: 'manual' })
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).not.toContain(secret)
  }
  expect(await (await get('/account', { Cookie: cookie })).text()).toContain('Ada Quist')
})
