import getPort from 'get-port'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  bound,
  call,
  chunked,
  expectOurHeaders,
  fields,
  get,
  http,
  type Make,
  multipart,
  post,
  raw,
  sent,
} from './support/raw-requests'
import { type StartedServer, startServer } from './support/start-server'

let server: StartedServer
beforeAll(async () => {
  server = await startServer(await getPort({ host: '127.0.0.1' }))
})
afterAll(() => server.stop())

const malformed: [name: string, make: Make][] = [
  ['GET with a next-action header', get('Next-Action: abc')],
  ['GET with a body', (target, host) => http('GET', target, host, [], 'abc')],
  [
    'GET with a chunked body',
    (target, host) => `${http('GET', target, host, ['Transfer-Encoding: chunked'])}0\r\n\r\n`,
  ],
  ['TRACE', (target, host) => http('TRACE', target, host)],
  ['PROPFIND', (target, host) => http('PROPFIND', target, host)],
  ['a method that does not exist', (target, host) => http('BREW', target, host)],
  ['CONNECT', (_, host) => `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
  ['OPTIONS of the whole server', (_, host) => http('OPTIONS', '*', host)],
  ['an address that cannot be decoded', (_, host) => http('GET', '/products/%ff', host)],
  ['multipart without a boundary', post(['Content-Type: multipart/form-data'], fields(['a', 'b']))],
  [
    'multipart with another boundary',
    post(['Content-Type: multipart/form-data; boundary=YY'], fields(['a', 'b'])),
  ],
  ['multipart that breaks off', post([`Content-Type: ${multipart}`], fields(['a', 'b']).slice(0, 40))],
  ['multipart without content', post([`Content-Type: ${multipart}`, 'Content-Length: 0'], '')],
  ['an action without content', call('')],
  ['an action with broken JSON', call('[{')],
  ['an action with no arguments', call('[]')],
  ['an action with arguments of another kind', call('[1,"x"]')],
  ['an action with broken JSON in multipart', call(fields(['0', '[']), multipart)],
  ['an action without its first field', call(fields(['1', '[]']), multipart)],
  ['an action with too few arguments', call(fields(['0', '["$K1"]']), multipart)],
  ['an action with a reference to another', call(fields(['0', '["$h1","$K2"]'], ['1', '{}']), multipart)],
  ['an action with nested content', call('['.repeat(20_000))],
  [
    'an action of a malformed id',
    post(['Next-Action: zzz', `Content-Type: ${multipart}`], fields(['0', '[]'])),
  ],
  ['a plain form with broken arguments', bound('[{')],
  ['a plain form whose state is nothing', bound('[null]')],
  ['a plain form without arguments', bound('[]', 'null')],
  ['a plain form whose arguments are a number', bound('7')],
  ['a plain form whose description breaks off', bound('[]', '')],
  ['an origin that is no address', post(['Origin: junk', 'Sec-Fetch-Site: same-origin'], 'a')],
  ['a router state that is junk', get('RSC: 1', 'Next-Router-State-Tree: junk')],
  ['a router state that cannot be decoded', get('RSC: 1', 'Next-Router-State-Tree: %E0%A4%A')],
  ['a router state of another kind', get('RSC: 1', 'Next-Router-State-Tree: %7B%7D')],
  ['a head that is too long', get(`X-Long: ${'x'.repeat(20_000)}`)],
  ['PATCH', sent('PATCH', [], 'abc')],
  ['DELETE', sent('DELETE')],
  ['HEAD with an action', sent('HEAD', ['Next-Action: abc'])],
  ['HEAD with a body', sent('HEAD', [], 'abc')],
  ['OPTIONS with a body', sent('OPTIONS', [], 'abc')],
  ['a lone percent sign', at('/%')],
  ['half an encoded byte', at('/products/%f')],
  ['an encoded surrogate', at('/products/%ed%a0%80')],
  ['a path of 20 kB', at(`/${'x'.repeat(20_000)}`)],
  ['a whole address as target', (target, host) => http('GET', `http://${host}${target}`, host)],
  ['another host as target', at('http://evil.example/products')],
  ['a target that is no path', at('products')],
  ['a host with a path', raw('Host: a/b')],
  ['an empty host', raw('Host:')],
  ['a port that is none', raw('Host: a:99999')],
  ['a header with a null byte', get('X-Odd: a\0b')],
  ['a header without a name', get(': a')],
  ['a length that is no number', sent('POST', ['Content-Length: abc'])],
  ['a negative length', sent('POST', ['Content-Length: -1'])],
  ['two lengths without a body', sent('POST', ['Content-Length: 3', 'Content-Length: 4'])],
  ['a chunk whose length is no number', chunked('zz\r\nabc\r\n')],
  ['a chunk longer than it says', chunked('1\r\nabc\r\n0\r\n\r\n')],
  ['chunks in another encoding', sent('POST', ['Transfer-Encoding: gzip, identity'])],
  ['a body that is expected and too long', post(['Expect: 100-continue', 'Content-Length: 7000000'], '')],
  ['an empty boundary', post(['Content-Type: multipart/form-data; boundary='], fields(['a', 'b']))],
  ['a part without a name', post([`Content-Type: ${multipart}`], '--XX\r\n\r\na\r\n--XX--\r\n')],
  ['a router state that is JSON of another kind', get('RSC: 1', 'Next-Router-State-Tree: %5B1%2C2%5D')],
  ['a router state that is nested deeply', get('RSC: 1', `Next-Router-State-Tree: ${'%5B'.repeat(2_000)}`)],
  ['an action called with nothing', call('null')],
  ['an action called with a polluted argument', call('[{"__proto__":{"x":1}}]')],
  ['two lengths', (target, host) => http('POST', target, host, ['Content-Length: 2'], 'abc')],
  [
    'a length and chunks',
    (target, host) => http('POST', target, host, ['Transfer-Encoding: chunked'], 'abc'),
  ],
  ['no host', (target) => `GET ${target} HTTP/1.1\r\nConnection: close\r\n\r\n`],
  ['a host that is none', (target) => `GET ${target} HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n`],
  ['an expectation of another kind', get('Expect: bananas')],
  ['a body longer than an anonymous one may be', post([`Content-Type: ${multipart}`], 'x'.repeat(70_000))],
  ['a body that says it is too long', post(['Content-Type: text/plain', 'Content-Length: 7000000'], '')],
  [
    'a chunked body that becomes too long',
    (target, host) =>
      `${http('POST', target, host, [`Origin: http://${host}`, 'Transfer-Encoding: chunked'])}${`4000\r\n${'x'.repeat(0x4000)}\r\n`.repeat(5)}0\r\n\r\n`,
  ],
]

describe.each(['/sign-in', '/products', '/setup', '/no-such-page', '/api/health'])(
  '%s answers with 4xx and our headers',
  (target) => {
    test.each(malformed)('%s', async (_, make) => {
      const { status, head } = await server.send(make(target, server.host, server.actionId))
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expectOurHeaders(head)
    })
  },
)

test('after all of them the server goes on', async () => {
  expect((await server.send(http('GET', '/api/health', server.host))).status).toBe(200)
})

test('a page that is refused without scripts says what to do, and a program gets JSON', async () => {
  const page = await server.send(
    post(['Content-Type: text/plain', 'Content-Length: 7000000'], '')('/sign-in', server.host, ''),
  )
  expect(page.status).toBe(413)
  expect(page.body).toContain('<h1>This is too long to be taken without signing in</h1>')
  expect(page.body).toContain('Go back with your browser')
  const json = await server.send(
    http('PUT', '/api/assessments/x/answers/y', server.host, ['Content-Length: 7000000']),
  )
  expect(json.status).toBe(413)
  expect(JSON.parse(json.body)).toMatchObject({ reason: 'too-long' })
})

test('a made-up session cookie lets nobody send more', async () => {
  const cookie = `Cookie: __Host-thingworthy=${encodeURIComponent(`token.${'A'.repeat(43)}=`)}`
  const answer = await server.send(post([cookie, 'Content-Length: 100000'], '')('/products', server.host, ''))
  expect(answer.status).toBe(413)
})
