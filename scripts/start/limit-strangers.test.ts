import { createHmac } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { availableParallelism } from 'node:os'
import { describe, expect, test } from 'vitest'
import { limitStrangers } from './limit-strangers.js'

const secret = 'a secret of at least thirty-two letters, for tests only'
const inAll = 10 * Math.max(1, availableParallelism() - 1)

describe('forms of strangers in flight', () => {
  test('are three of one block of addresses, and the fourth is told when to try again', () => {
    const send = begin()
    for (const end of [1, 2, 3]) expect(send({ from: `198.51.100.${end}` }).isRefused).toBe(false)
    const { isRefused, response } = send({ from: '198.51.100.4' })
    expect(isRefused).toBe(true)
    expect(response.statusCode).toBe(429)
    expect(send({ from: '203.0.113.9' }).isRefused).toBe(false)
  })

  test('have a place again once one is answered', () => {
    const send = begin()
    const first = send({ from: '2001:db8::1' })
    for (const end of [2, 3]) send({ from: `2001:db8::${end}` })
    expect(send({ from: '2001:db8::4' }).isRefused).toBe(true)
    first.response.emit('close')
    expect(send({ from: '2001:db8::5' }).isRefused).toBe(false)
  })

  test('are a few in all, from wherever', () => {
    const send = begin()
    for (let block = 0; block < inAll; block++)
      expect(send({ from: `198.51.${block}.1` }).isRefused).toBe(false)
    expect(send({ from: '203.0.113.9' }).isRefused).toBe(true)
  })

  test('are not counted by address where every address is the proxy’s', () => {
    const send = begin()
    for (let count = 0; count < inAll; count++) expect(send({ from: '127.0.0.1' }).isRefused).toBe(false)
    expect(send({ from: '127.0.0.1' }).isRefused).toBe(true)
  })

  test('do not keep out a browser in which somebody is or was signed in', () => {
    const send = begin()
    for (let count = 0; count < inAll; count++) send({ from: '127.0.0.1' })
    expect(send({ from: '127.0.0.1', cookie: sessionCookie() }).isRefused).toBe(false)
    expect(send({ from: '127.0.0.1', cookie: `a=b; ${deviceCookie()}` }).isRefused).toBe(false)
    for (const cookie of [
      '__Host-thingworthy=made-up',
      '__Host-thingworthy-device=a.b',
      `${sessionCookie()}x`,
    ])
      expect(send({ from: '127.0.0.1', cookie }).isRefused).toBe(true)
  })

  test('do not keep anybody from reading', () => {
    const send = begin()
    for (let count = 0; count < inAll; count++) send({ from: '127.0.0.1' })
    expect(send({ from: '127.0.0.1', method: 'GET' }).isRefused).toBe(false)
  })
})

type Sent = { from: string; cookie?: string; method?: string }

function begin() {
  const refuses = limitStrangers({ secret, trustedProxies: [] })
  return ({ from, cookie, method = 'POST' }: Sent) => {
    const request = new IncomingMessage(new Socket())
    request.method = method
    request.headers = { 'x-forwarded-for': from, ...(cookie && { cookie }) }
    const response = new ServerResponse(request)
    return { isRefused: refuses(request, response), response }
  }
}

function sessionCookie(): string {
  const signature = createHmac('sha256', secret).update('token').digest('base64')
  return `__Host-thingworthy=${encodeURIComponent(`token.${signature}`)}`
}

function deviceCookie(): string {
  const signature = createHmac('sha256', secret).update('device\ncontent').digest('base64url')
  return `__Host-thingworthy-device=content.${signature}`
}
