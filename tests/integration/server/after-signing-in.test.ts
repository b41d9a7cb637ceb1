import { expect, test } from 'vitest'
import {
  pathAfterSignIn,
  pathThroughNotices,
  signInPath,
} from '@/lib/server/identity/signing-in/path-after-sign-in'

test.each([
  ['/assessments/1/check?from=plan', '/assessments/1/check?from=plan'],
  ['', '/products'],
  ['/.//evil.example', '/products'],
  ['/sign-in', '/products'],
  ['/sign-in?then=/sign-in', '/products'],
  ['/setup', '/products'],
  ['/sign-in-rules', '/sign-in-rules'],
])('somebody who asked for %j goes on to %s', (then, path) => {
  expect(pathAfterSignIn(then)).toBe(path)
})

test('a person passes what they are shown once, and comes to the page that they asked for', () => {
  const both = { passwordWasReset: true, secondFactorWasRemoved: true }
  const first = new URL(pathThroughNotices('/plan?a=1', both), 'http://127.0.0.1')
  expect(first.pathname).toBe('/account/password-was-reset')
  const second = new URL(first.searchParams.get('then') ?? '', 'http://127.0.0.1')
  expect(second.pathname).toBe('/account/second-factor-was-removed')
  expect(second.searchParams.get('then')).toBe('/plan?a=1')
  expect(pathThroughNotices('/plan', { passwordWasReset: false })).toBe('/plan')
})

test('the sign-in page remembers the page that was asked for, with its query', () => {
  expect(signInPath('/assessments/1/plan?show=all')).toBe(
    '/sign-in?then=%2Fassessments%2F1%2Fplan%3Fshow%3Dall',
  )
})

test.each(['/products', '', '//evil.example'])('the sign-in page has no page to remember for %j', (path) => {
  expect(signInPath(path)).toBe('/sign-in')
})
