import { describe, expect, test } from 'vitest'
import { isFromThisSite } from './is-from-this-site'

const publicUrl = 'https://assess.example.org'
const host = 'assess.example.org'

function asks(headers: Record<string, string>, { method = 'POST', at = publicUrl } = {}) {
  return isFromThisSite({ method, headers: new Headers(headers), publicUrl: at })
}

describe('a request that changes something', () => {
  test('is accepted from a page of this site', () => {
    expect(asks({ host, 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(asks({ host, origin: publicUrl })).toBe(true)
  })

  test('is refused when it does not say where it comes from', () => {
    expect(asks({ host })).toBe(false)
  })

  test.each(['cross-site', 'same-site', 'none', ''])('is refused when the browser says %s', (site) => {
    expect(asks({ host, 'sec-fetch-site': site, origin: publicUrl })).toBe(false)
  })

  test.each([
    'https://evil.example',
    'null',
    'http://assess.example.org',
    'https://assess.example.org.evil.example',
  ])('is refused from %s', (origin) => {
    expect(asks({ host, origin })).toBe(false)
  })

  test('is refused when it was sent to a name that is not ours', () => {
    expect(asks({ host: 'evil.example', 'sec-fetch-site': 'same-origin' })).toBe(false)
    expect(asks({ 'sec-fetch-site': 'same-origin' })).toBe(false)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is one with the method %s', (method) => {
    expect(asks({ host, origin: 'https://evil.example' }, { method })).toBe(false)
  })
})

test('a request that only reads is accepted from anywhere', () => {
  expect(asks({ host: 'evil.example', origin: 'https://evil.example' }, { method: 'GET' })).toBe(true)
})

describe("on one's own machine", () => {
  const at = 'http://127.0.0.1:3000'

  test('localhost and 127.0.0.1 are the same site', () => {
    expect(asks({ host: 'localhost:3000', origin: 'http://localhost:3000' }, { at })).toBe(true)
    expect(asks({ host: '[::1]:3000', origin: 'http://[::1]:3000' }, { at })).toBe(true)
  })

  test('another port is another site', () => {
    expect(asks({ host: 'localhost:4000', origin: 'http://localhost:4000' }, { at })).toBe(false)
    expect(asks({ host: 'localhost:3000', origin: 'http://localhost:4000' }, { at })).toBe(false)
  })

  test('a name that was made to point here is not ours', () => {
    expect(asks({ host: 'evil.example:3000', 'sec-fetch-site': 'same-origin' }, { at })).toBe(false)
  })
})
