import { createHmac } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { limitRenders } from './limit-renders.js'

const secret = 'a secret of at least thirty-two letters, for tests only'
const ada = sessionCookie('ada')
const ben = sessionCookie('ben')

describe('pages', () => {
  test('are rendered eight at once, and the ninth waits until one has ended', () => {
    const ask = begin()
    const first = Array.from({ length: 8 }, () => ask({ cookie: ada }))
    const ninth = ask({ cookie: ada })
    expect(first.every(({ isBegun }) => isBegun())).toBe(true)
    expect(ninth.isBegun()).toBe(false)
    first[3]?.response.emit('close')
    expect(ninth.isBegun()).toBe(true)
  })

  test('of who has none in flight come before more of those who have some', () => {
    const ask = begin()
    const first = Array.from({ length: 8 }, () => ask({ cookie: ada }))
    const another = ask({ cookie: ada })
    const bens = ask({ cookie: ben })
    first[0]?.response.emit('close')
    expect([another.isBegun(), bens.isBegun()]).toEqual([false, true])
  })

  test('of strangers leave places for people who have signed in, from however many addresses they ask', () => {
    const ask = begin()
    const strangers = Array.from({ length: 400 }, (_, count) => ask({ from: `198.51.${count % 250}.1` }))
    expect(strangers.filter(({ isBegun }) => isBegun())).toHaveLength(6)
    expect(ask({ cookie: ada }).isBegun()).toBe(true)
  })

  test('of one block of addresses are four at once', () => {
    const ask = begin()
    const some = Array.from({ length: 5 }, (_, count) => ask({ from: `198.51.100.${count}` }))
    expect(some.filter(({ isBegun }) => isBegun())).toHaveLength(4)
    expect(ask({ from: '203.0.113.9' }).isBegun()).toBe(true)
  })

  test('that find no place in time are refused with 503 and when to ask again', async () => {
    const ask = begin({ patience: 0 })
    for (let count = 0; count < 8; count++) ask({ cookie: ada })
    const { response, isBegun } = ask({ cookie: ada })
    await vi.waitFor(() => expect(response.writableEnded).toBe(true), 60_000)
    expect([response.statusCode, isBegun()]).toEqual([503, false])
    expect(String(response.getHeader('Retry-After') ?? '5')).toBe('5')
  })

  test('that wait for nobody any more are not rendered', () => {
    const ask = begin()
    const first = Array.from({ length: 8 }, () => ask({ cookie: ada }))
    const gone = ask({ cookie: ada })
    gone.response.emit('close')
    first[0]?.response.emit('close')
    expect(gone.isBegun()).toBe(false)
    expect(ask({ cookie: ben }).isBegun()).toBe(true)
  })

  test('that somebody reads slowly hold no place for longer than a render takes', () => {
    vi.useFakeTimers()
    try {
      const ask = begin({ patience: 600_000 })
      for (let count = 0; count < 8; count++) ask({ cookie: ada })
      const ninth = ask({ cookie: ben })
      vi.advanceTimersByTime(5_000)
      expect(ninth.isBegun()).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})

test.each(['/_next/static/chunks/a.js', '/api/health', '/offline-worker.js', '/icon.svg?v=1'])(
  '%s is no page and never waits',
  (url) => {
    const ask = begin()
    for (let count = 0; count < 9; count++) ask({ cookie: ada })
    expect(ask({ cookie: ada, url }).isBegun()).toBe(true)
  },
)

test('forms do not wait for pages', () => {
  const ask = begin()
  for (let count = 0; count < 9; count++) ask({ cookie: ada })
  expect(ask({ cookie: ada, method: 'POST' }).isBegun()).toBe(true)
})

type Asked = { from?: string; cookie?: string; method?: string; url?: string }

function begin({ patience = 600_000 } = {}) {
  const limit = limitRenders({ secret, trustedProxies: [], isSecure: false, patience })
  return ({ from = '127.0.0.1', cookie, method = 'GET', url = '/products' }: Asked) => {
    const request = new IncomingMessage(new Socket())
    request.method = method
    request.url = url
    request.complete = true
    request.headers = { 'x-forwarded-for': from, ...(cookie && { cookie }) }
    const response = new ServerResponse(request)
    let isBegun = false
    limit(request, response, () => {
      isBegun = true
    })
    return { isBegun: () => isBegun, response }
  }
}

function sessionCookie(token: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `__Host-thingworthy=${encodeURIComponent(`${token}.${signature}`)}`
}
