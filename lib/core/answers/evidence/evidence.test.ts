import { describe, expect, test } from 'vitest'
import { evidence } from '@/tests/support/build-rules'
import { refusalsOf } from '@/tests/support/refusals-of'
import { evidenceLinkSchema, hasSamePlace, storedEvidenceSchema } from './evidence'

const { url, ...rest } = evidence('document')
const sha256 = 'a'.repeat(64)

describe('a piece of evidence', () => {
  test.each([{ url }, { reference: 'DOC-17 rev. 3' }, { sha256 }])('may lie at %j', (place) => {
    expect(evidenceLinkSchema.parse({ ...rest, ...place })).toEqual({ ...rest, ...place })
    expect(storedEvidenceSchema.parse({ ...rest, ...place })).toEqual({ ...rest, ...place })
  })

  test.each<[string, object, RegExp]>([
    ['no place', {}, /web address/],
    ['two places', { url, reference: 'DOC-17' }, /only one/],
    ['an address as its reference', { reference: 'htp://x' }, /web address/],
    ['an empty reference', { reference: ' ' }, /number/],
    ['a reference that is too long', { reference: 'x'.repeat(201) }, /200/],
    ['a digest in capitals', { sha256: 'A'.repeat(64) }, /64/],
  ])('with %s is refused', (_, place, message) => {
    expect(refusalsOf(evidenceLinkSchema, { ...rest, ...place })).toEqual([expect.stringMatching(message)])
  })

  test('is at the same place as another only where address, reference or digest are equal', () => {
    expect(hasSamePlace({ ...rest, url }, { ...rest, url, title: 'Other' })).toBe(true)
    expect(hasSamePlace({ ...rest, reference: 'A' }, { ...rest, reference: 'B' })).toBe(false)
    expect(hasSamePlace({ ...rest, url }, { ...rest, reference: 'A' })).toBe(false)
  })
})
