import { describe, expect, test } from 'vitest'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

const host = '127.0.0.1:3000'
const here = `http://${host}`

describe('a form or an action', () => {
  test.each([
    [
      'that brings content from another site',
      { 'content-type': 'text/plain', origin: 'https://elsewhere.example' },
    ],
    ['that brings content and does not say where from', { 'content-type': 'multipart/form-data' }],
    ['that names an action from another site', { 'next-action': 'abc', 'sec-fetch-site': 'cross-site' }],
    ['of no known length that does not say where from', { 'transfer-encoding': 'chunked' }],
    ['that another site sends in our name to our address', { 'content-length': '0', origin: 'null' }],
  ])('%s is refused', (_, headers) => {
    expect(() => requireSameOrigin(new Headers({ host, ...headers }))).toThrow(
      'did not come from a page of this site',
    )
  })

  test.each([
    ['of this site', { 'content-type': 'multipart/form-data', origin: here }],
    ['of this site, as the browser says', { 'next-action': 'abc', 'sec-fetch-site': 'same-origin' }],
  ])('%s is taken', (_, headers) => {
    expect(() => requireSameOrigin(new Headers({ host, ...headers }))).not.toThrow()
  })

  test('does not concern reading a page, which any site may link to', () => {
    expect(() => requireSameOrigin(new Headers({ host, 'sec-fetch-site': 'cross-site' }))).not.toThrow()
  })
})
