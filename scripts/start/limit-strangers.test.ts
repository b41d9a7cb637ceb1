import { createHmac } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { availableParallelism } from 'node:os'
import { describe, expect, test, vi } from 'vitest'
import { limitStrangers } from './limit-strangers.js'

const secret = 'a secret of at least thirty-two letters, for tests only'
const inAll = 10 * Math.max(1, availableParallelism() - 1)

describe('forms of strangers in flight', () => {
  test('are three of one block of addresses, and the fourth gets a time to try again', async () => {
    const send = begin()
    for (const end of [1, 2, 3]) expect(send({ from: `198.51.100.${end}` }).isAdmitted()).toBe(true)
    const fourth = send({ from: '198.51.100.4' })
    expect(send({ from: '203.0.113.9' }).isAdmitted()).toBe(true)
    expect(await isRefused(fourth)).toBe(true)
    expect(fourth.isAdmitted()).toBe(false)
    expect(fourth.response.getHeader('Retry-After')).toBe('3')
  })

  test('have a place again once one is answered', () => {
    const send = begin()
    const first = send({ from: '2001:db8::1' })
    for (const end of [2, 3]) send({ from: `2001:db8::${end}` })
    first.response.emit('close')
    expect(send({ from: '2001:db8::5' }).isAdmitted()).toBe(true)
  })

  test('wait for a place, and the block with the fewest in flight has the next one', () => {
    const send = begin({ patience: 600_000 })
    const early = [1, 2, 3].map((end) => send({ from: `198.51.100.${end}` }))
    const others = Array.from({ length: inAll - 3 }, (_, block) => send({ from: `198.52.${block}.1` }))
    const sameBlock = send({ from: '198.52.0.2' })
    const newBlock = send({ from: '203.0.113.9' })
    const gone = send({ from: '203.0.114.9' })
    expect([sameBlock.isAdmitted(), newBlock.isAdmitted()]).toEqual([false, false])
    gone.response.emit('close')
    early[0]?.response.emit('close')
    expect([sameBlock.isAdmitted(), newBlock.isAdmitted()]).toEqual([false, true])
    others[1]?.response.emit('close')
    expect([sameBlock.isAdmitted(), gone.isAdmitted()]).toEqual([true, false])
    sameBlock.response.emit('close')
    newBlock.response.emit('close')
  })

  test('are a few in all, from wherever', async () => {
    const send = begin()
    for (let block = 0; block < inAll; block++)
      expect(send({ from: `198.51.${block}.1` }).isAdmitted()).toBe(true)
    expect(await isRefused(send({ from: '203.0.113.9' }))).toBe(true)
  })

  test('are refused at once where five hundred wait', () => {
    const send = begin({ patience: 600_000 })
    const all = Array.from({ length: inAll + 500 }, () => send({ from: '127.0.0.1' }))
    expect(send({ from: '127.0.0.1' }).response.statusCode).toBe(429)
    for (const { response } of all.toReversed()) response.emit('close')
  })

  test('are not counted by address where every address is the proxy’s', async () => {
    const send = begin()
    for (let count = 0; count < inAll; count++) expect(send({ from: '127.0.0.1' }).isAdmitted()).toBe(true)
    expect(await isRefused(send({ from: '127.0.0.1' }))).toBe(true)
  })

  test('do not keep out a browser in which somebody is or was signed in', async () => {
    const send = begin()
    for (let count = 0; count < inAll; count++) send({ from: '127.0.0.1' })
    expect(send({ from: '127.0.0.1', cookie: sessionCookie() }).isAdmitted()).toBe(true)
    expect(send({ from: '127.0.0.1', cookie: `a=b; ${deviceCookie()}` }).isAdmitted()).toBe(true)
    for (const cookie of [
      '__Host-thingworthy=made-up',
      '__Host-thingworthy-device=a.b',
      `${sessionCookie()}x`,
    ])
      expect(await isRefused(send({ from: '127.0.0.1', cookie }))).toBe(true)
  })

  test('do not keep anybody from reading', () => {
    const send = begin()
    for (let count = 0; count < inAll; count++) send({ from: '127.0.0.1' })
    expect(send({ from: '127.0.0.1', method: 'GET' }).isAdmitted()).toBe(true)
  })
})

type Sent = { from: string; cookie?: string; method?: string }

function begin({ patience = 0 } = {}) {
  const admit = limitStrangers({ secret, trustedProxies: [], patience })
  return ({ from, cookie, method = 'POST' }: Sent) => {
    const request = new IncomingMessage(new Socket())
    request.method = method
    request.headers = { 'x-forwarded-for': from, ...(cookie && { cookie }) }
    const response = new ServerResponse(request)
    let isAdmitted = false
    admit(request, response, () => {
      isAdmitted = true
    })
    return { isAdmitted: () => isAdmitted, response }
  }
}

async function isRefused({ response }: { response: ServerResponse }): Promise<boolean> {
  await vi.waitFor(() => expect(response.writableEnded).toBe(true), 60_000)
  return response.statusCode === 429
}

function sessionCookie(): string {
  const signature = createHmac('sha256', secret).update('token').digest('base64')
  return `__Host-thingworthy=${encodeURIComponent(`token.${signature}`)}`
}

function deviceCookie(): string {
  const signature = createHmac('sha256', secret).update('device\ncontent').digest('base64url')
  return `__Host-thingworthy-device=content.${signature}`
}
