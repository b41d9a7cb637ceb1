import { expect, test } from 'vitest'
import { looksLikeAddress } from './looks-like-address'

test.each([
  'https://example.org/report',
  'HTTP://example.org',
  'htp://x',
  'https:/example.org',
  'https:example.org',
  'www.example.org',
  'example.org/report',
  'wiki.example.org:8080/page',
  'ftp://example.org',
  'javascript:alert(1)',
  '  https://example.org',
])('%s is meant as an address', (text) => expect(looksLikeAddress(text)).toBe(true))

test.each([
  'DOC-17',
  'DOC-17/3',
  'ISO 9001:2015',
  'EN 303 645 V3.1.3',
  'TR 103 621, clause 5.1',
  'urn:iso:std:1',
  'Folder 3: page 2',
  '',
])('%j is no address', (text) => expect(looksLikeAddress(text)).toBe(false))
