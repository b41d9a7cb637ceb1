import { describe, expect, test } from 'vitest'
import { pathOfThisSite } from './path-of-this-site'

const publicUrl = 'https://assess.example.org'

describe('after signing in a person is sent on to', () => {
  test.each([
    ['/products', '/products'],
    ['/', '/'],
    [
      '/assessments/1/sections/privacy?from=check#question-6',
      '/assessments/1/sections/privacy?from=check#question-6',
    ],
    ['/products/1/../2', '/products/2'],
    ['/products?next=//evil.example', '/products?next=//evil.example'],
    ['/products?at=https://evil.example/', '/products?at=https://evil.example/'],
    ['/questionnaires/iot/1.0.0/a%20b', '/questionnaires/iot/1.0.0/a%20b'],
    ['/products#//evil.example', '/products#//evil.example'],
    ['/ä', '/%C3%A4'],
  ])('the page %s', (then, path) => {
    expect(pathOfThisSite(then, { publicUrl })).toBe(path)
  })
})

describe('nobody is sent elsewhere by', () => {
  test.each([
    '',
    'products',
    ' /products',
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/./..//evil.example',
    '/products/..//evil.example',
    '/products/../..//evil.example',
    '/%2e//evil.example',
    '/%2e%2e//evil.example',
    '/products/%2e%2e//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '\\\\evil.example',
    '/.\\/evil.example',
    '/products/..\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    '/\t\\evil.example',
    '\t//evil.example',
    '/.\t//evil.example',
    '/%2fevil.example',
    '/%2Fevil.example',
    '/%5cevil.example',
    '/%252fevil.example',
    '/%25252fevil.example',
    '/.%2f/evil.example',
    '/%09/evil.example',
    '/%00/evil.example',
    '/%',
    '//assess.example.org@evil.example',
    '//evil.example@assess.example.org',
    '/@evil.example//',
    'https://evil.example',
    'https:evil.example',
    'https:/evil.example',
    'http:evil.example',
    'https://assess.example.org@evil.example',
    'https://assess.example.org.evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '/\u0001javascript:alert(1)',
    'data:text/html,hello',
    'vbscript:hello',
    'file:///etc/passwd',
    'blob:https://evil.example/1',
    '//evil.example',
    '/products//evil.example',
    '//evil。example',
    '\uFEFF//evil.example',
    '\u2028//evil.example',
    '//0x7f.1',
    '//[::1]/',
    '//evil.example:443/products',
    '//user:word@evil.example/products',
    `/${'a'.repeat(2001)}`,
  ])('%j', (then) => {
    expect(pathOfThisSite(then, { publicUrl })).toBeNull()
  })

  // A browser keeps these on this site, as letters of a name that no page has.
  test.each([
    '/\u2215\u2215evil.example',
    '/\uff0f\uff0fevil.example',
    '/\u3002\u3002//evil',
    '/\u2024\u2024/\u2044evil.example',
  ])('slashes and dots of other scripts: %j', (then) => {
    const path = pathOfThisSite(then, { publicUrl })
    expect(path === null || new URL(path, publicUrl).origin === publicUrl).toBe(true)
    expect(path ?? '').not.toMatch(/^\/\//)
  })
})

test('what comes out names the same page when it is read once more', () => {
  for (const then of ['/products/./a/../b?c=d', '/\u2215evil.example', '/a b']) {
    const path = pathOfThisSite(then, { publicUrl })
    expect(pathOfThisSite(path ?? '', { publicUrl })).toBe(path)
  }
})
