import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { bodyLimit } from './body-limit'
import { hasSignedCookie, withoutUnreadable } from './session-cookie'

const secret = 'a secret of at least thirty-two letters, for tests only'
const signature = createHmac('sha256', secret).update('token').digest('base64')
const cookie = (value: string) => `other=1; __Host-thingworthy=${encodeURIComponent(value)}`

test('a session cookie counts only with the signature of this installation', () => {
  expect(hasSignedCookie(cookie(`token.${signature}`), secret)).toBe(true)
  expect(hasSignedCookie(cookie(`other.${signature}`), secret)).toBe(false)
  expect(hasSignedCookie(cookie('token'), secret)).toBe(false)
  expect(hasSignedCookie(cookie('token.'), secret)).toBe(false)
  expect(hasSignedCookie(cookie(`token.${signature}`), `${secret}!`)).toBe(false)
  expect(hasSignedCookie('__Host-thingworthy=%E0%A4%A', secret)).toBe(false)
  expect(hasSignedCookie(undefined, secret)).toBe(false)
})

test('a session cookie that cannot be decoded is left out, and all others are kept', () => {
  expect(withoutUnreadable('a=1; __Host-thingworthy=%E0%A4%A; b=2')).toBe('a=1; b=2')
  expect(withoutUnreadable('__Host-thingworthy=%ff')).toBeUndefined()
})

test.each([
  ['POST', '/sign-in', false, 64],
  ['PUT', '/api/assessments/a/answers/b', false, 64],
  ['PUT', '/api/assessments/a/answers/b', true, 256],
  ['POST', '/assessments/a/plan', true, 2048],
  ['POST', '/api/releases/a/upload', true, 8192 + 64],
  ['POST', '/products/a/releases/b/upload', true, 8192 + 64],
  ['POST', '/api/releases/a/upload', false, 64],
] as const)('%s %s, signed in: %s, may bring %d kB', (method, url, isSignedIn, kB) => {
  expect(bodyLimit({ method, url }, isSignedIn).bytes).toBe(kB * 1024)
})
