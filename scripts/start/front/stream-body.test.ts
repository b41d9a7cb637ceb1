import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request as send } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrivingBody } from '@/lib/server/http/evidence/arriving-body'
import { streamedLimit } from './body-limit.js'
import { openFront } from './open-front.js'

const secret = 'a secret of at least thirty-two letters, for tests only'
const signed = `token.${createHmac('sha256', secret).update('token').digest('base64')}`
const cookie = `__Host-thingworthy=${encodeURIComponent(signed)}`
const path = '/products/1/evidence/upload/file'

/** A server in the place of Next: counts what arrives up to a limit, as a route does, and says how long a body Next itself was given. */
const server = openFront({
  secret,
  isSecure: false,
  async handle(request, response) {
    let given = 0
    for await (const chunk of request) given += chunk.length
    let bytes = 0
    for await (const chunk of arrivingBody(new Request('http://127.0.0.1/'))) {
      bytes += chunk.byteLength
      if (bytes > 1_000_000) break
    }
    response.end(JSON.stringify({ given, bytes }))
  },
})
let port = 0

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test.each([
  ['POST', path, true],
  ['POST', '/reviews/1/attach/file?for=verdict.lock', true],
  ['GET', path, false],
  ['POST', '/reviews/1/attach', false],
  ['POST', '/reviews/1/2/attach/file', false],
])('%s %s: whether the body is streamed is %s', (method, url, isFile) => {
  expect(streamedLimit({ method, url }) !== null).toBe(isFile)
})

test('a file of a person with a session reaches its route as it arrives, and Next holds none of it', async () => {
  expect(await upload(900_000)).toEqual({ status: 200, body: { given: 0, bytes: 900_000 } })
})

test('a sender whose file is refused in the middle reads the answer', async () => {
  const { status, body } = await upload(20_000_000)
  expect([status, body.given]).toEqual([200, 0])
  expect(body.bytes).toBeLessThan(2_000_000)
})

test('a file that says it is too long, of somebody without a session, or for another origin is refused unread', async () => {
  expect((await upload(10, { 'content-length': '26000000' })).status).toBe(413)
  expect((await upload(100_000, { cookie: '' })).status).toBe(413)
  expect((await upload(10, { origin: 'http://evil.example' })).status).toBe(403)
})

async function upload(bytes: number, headers: Record<string, string> = {}) {
  const sent = send({ host: '127.0.0.1', port, path, method: 'POST', headers: { cookie, ...headers } })
  sent.on('error', () => undefined)
  sent.end(Buffer.alloc(bytes, 'a'))
  const [answer]: IncomingMessage[] = await once(sent, 'response')
  if (!answer) throw new Error('There is no answer.')
  const status = answer.statusCode
  if (status !== 200) {
    sent.destroy()
    return { status, body: {} }
  }
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(Buffer.from(chunk))
  return { status, body: JSON.parse(Buffer.concat(chunks).toString()) }
}
