import { expect, test } from 'vitest'
import { refusalsOf } from '@/tests/support/refusals-of'
import { storedWebAddress, webAddressSchema } from './web-address'

const problemsOf = (address: string) => refusalsOf(webAddressSchema, address)

test.each([
  'https://example.org/report?page=2#top',
  'http://wiki/page',
  'https://müller.example/ä',
  'http://192.0.2.1:8080/x',
  'http://[::1]/x',
  'https://example.org/@team/a%20b',
])('%s is an address', (address) => expect(webAddressSchema.parse(address)).toBe(address))

test.each([
  'https://ada:secret@example.org/x',
  'https://ada@example.org',
  'https://@example.org',
  'https://h\\@x/',
])('%s would show a name or a password to readers', (address) =>
  expect(problemsOf(address)).toEqual([expect.stringContaining('name and password')]),
)

test.each(['https:///evidence', 'https://.', 'https://-/', 'https://%00/'])('%s names no host', (address) =>
  expect(problemsOf(address)).toEqual([expect.stringMatching(/host|web address/)]),
)

test.each(['ftp://example.org', 'https://', 'example.org', 'javascript:alert(1)', 'https:example.org', ''])(
  '%j is no web address',
  (address) =>
    expect(problemsOf(address)).toEqual(['Write a web address that starts with https:// or http://']),
)

test.each(['\u200b', '\u00ad', '\u202e', '\u3164', '\u2060', ' ', '\u2800', '\u001b', '\u{e0041}'])(
  'an address with %j in it is not what it looks like',
  (hidden) =>
    expect(problemsOf(`https://example.org/a${hidden}b`)).toEqual([expect.stringContaining('invisible')]),
)

test('an address stored by an earlier release is still read', () => {
  expect(storedWebAddress.parse('https://ada:secret@example.org/')).toBe('https://ada:secret@example.org/')
})
