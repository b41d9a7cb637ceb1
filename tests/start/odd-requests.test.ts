import getPort from 'get-port'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  expectOurHeaders,
  fields,
  get,
  http,
  type Make,
  many,
  multipart,
  post,
  sent,
} from './support/raw-requests'
import { type StartedServer, startServer } from './support/start-server'

let server: StartedServer
beforeAll(async () => {
  server = await startServer(await getPort({ host: '127.0.0.1' }))
})
afterAll(() => server.stop())

const harmless: [name: string, make: Make][] = [
  ['HEAD', sent('HEAD')],
  ['OPTIONS', sent('OPTIONS')],
  ['HTTP/1.0 without a host', (target) => `GET ${target} HTTP/1.0\r\n\r\n`],
  ['a body that is expected', post(['Expect: 100-continue', 'Content-Type: text/plain'], 'abc')],
  ['200 headers', get(...many(200, (index) => `X-${index}: a`))],
  ['an encoded null byte in the query', (target, host) => http('GET', `${target}?then=%00`, host)],
  ['an encoded null byte in the path', (target, host) => http('GET', `${target}/%00`, host)],
  ['an encoded slash and dots', (target, host) => http('GET', `${target}/%2e%2e%2f%2e%2e`, host)],
  ['a backslash', (target, host) => http('GET', `${target}\\..\\x`, host)],
  ['a query of 10 kB', (target, host) => http('GET', `${target}?then=${'x'.repeat(10_000)}`, host)],
  ['RSC headers that are junk', get('RSC: junk', 'Next-Router-Prefetch: junk')],
  ['a segment that is junk', get('RSC: 1', 'Next-Router-Prefetch: 1', 'Next-Router-Segment-Prefetch: /../x')],
  ['a prefetch', get('RSC: 1', 'Next-Router-Prefetch: 1')],
  ['RSC in the query', (target, host) => http('GET', `${target}?_rsc=junk`, host)],
  ['a next-url that is junk', get('RSC: 1', 'Next-Url: %E0%A4%A')],
  [
    'headers between parts of Next',
    get(
      'X-Middleware-Subrequest: proxy:proxy:proxy',
      'X-Middleware-Rewrite: http://evil.example',
      'X-Nextjs-Data: 1',
      'X-Matched-Path: /products',
      'X-Invoke-Path: /x',
      'X-Now-Route-Matches: 1=x',
      'X-Prerender-Revalidate: x',
    ),
  ],
  ['headers of an action', get('X-Action-Redirect: /x', 'X-Action-Revalidated: x', 'X-Action-Forwarded: 1')],
  ['a range', get('Range: bytes=9-1', 'If-Range: junk')],
  ['a date that is none', get('If-Modified-Since: junk', 'If-None-Match: junk')],
  ['accepting junk', get('Accept: ;;;q=junk', 'Accept-Encoding: junk;q=x', 'Accept-Language: ;;x')],
  ['letters beyond ASCII in a header', get('X-Odd: ü')],
  ['a cookie of 8 kB', get(`Cookie: a=${'x'.repeat(8_000)}`)],
  [
    'a websocket',
    get('Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZQ=='),
  ],
  [
    'a plain form with invalid text',
    post(['Content-Type: application/x-www-form-urlencoded'], 'name=%ff%fe&=%00&%'),
  ],
  [
    'a form with a thousand fields',
    post(
      [`Content-Type: ${multipart}`],
      fields(...many(500, (index) => `f${index}`).map((name): [string, string] => [name, 'x'])),
    ),
  ],
  ['a form with invalid text', post([`Content-Type: ${multipart}`], fields(['na\u00ffme', '\u00ff\0']))],
  ['GET with an empty body', get('Content-Length: 0')],
  ['a session cookie that cannot be decoded', get('Cookie: __Host-thingworthy=%E0%A4%A')],
  ['cookies that are junk', get('Cookie: ;;==;%%%;__Host-thingworthy=a.b;__proto__=1')],
  ['a query that cannot be decoded', (target, host) => http('GET', `${target}?then=%ff&%=%&then=2`, host)],
  ['another forwarded host', get('X-Forwarded-Host: [', 'X-Forwarded-Proto: junk:')],
  ['an upgrade', get('Upgrade: h2c')],
  ['two slashes, which are sent to one', (target, host) => http('GET', `/${target}`, host)],
]

describe.each(['/setup', '/no-such-page', '/api/health'])('%s bears', (target) => {
  test.each(harmless)('%s', async (_, make) => {
    const { status, head } = await server.send(make(target, server.host, server.actionId))
    expect(status).toBeLessThan(500)
    expect(status).not.toBe(0)
    expectOurHeaders(head)
  })
})

test('after all of them the server goes on', async () => {
  expect((await server.send(http('GET', '/api/health', server.host))).status).toBe(200)
})
