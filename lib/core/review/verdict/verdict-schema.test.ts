import { describe, expect, test } from 'vitest'
import { verdictEntrySchema } from './verdict-schema'

const on = (verdict: unknown, what = 'answers') =>
  verdictEntrySchema.safeParse({ on: what, id: 'lock', verdict }).success
const basis = 'read'

describe('a verdict is refused', () => {
  test.each<[string, unknown, string?]>([
    ['without its basis', { kind: 'confirmed' }],
    ['with a basis of another word', { kind: 'confirmed', basis: 'believed' }],
    ['adjusted to nothing', { kind: 'adjusted', basis, why: 'So.' }],
    ['adjusted to no item', { kind: 'adjusted', basis, why: 'So.', to: { kind: 'checklist', items: [] } }],
    ['adjusted to “don’t know”', { kind: 'adjusted', basis, why: 'So.', to: { kind: 'unknown' } }],
    ['adjusted without a reason', { kind: 'adjusted', basis, to: { kind: 'choice', option: 'weak' } }],
    ['rejected without a reason', { kind: 'rejected', basis }],
    ['not examined with a basis', { kind: 'not-examined', basis }],
    ['with a reason that is blank', { kind: 'confirmed', basis, why: '  ' }],
    ['with a reason of 2001 characters', { kind: 'confirmed', basis, why: 'x'.repeat(2001) }],
    ['with a key that is not known', { kind: 'confirmed', basis, credit: 100 }],
    [
      'with a day long gone',
      { kind: 'confirmed', basis, opened: [{ url: 'https://a.org', on: '1066-10-14' }] },
    ],
    [
      'with an address that is none',
      { kind: 'confirmed', basis, opened: [{ url: 'ftp://a.org', on: '2026-01-01' }] },
    ],
    ['of a kind for answers on a fact', { kind: 'insufficient', basis }, 'facts'],
    ['on a fact, disputed without a reason', { kind: 'disputed' }, 'facts'],
    ['on withheld details, refused without a reason', { kind: 'not-attested' }, 'withheld'],
    ['on a contradiction, refused without a reason', { kind: 'not-accepted' }, 'contradictions'],
  ])('%s', (_, verdict, what) => {
    expect(on(verdict, what)).toBe(false)
  })
})

describe('a verdict is read', () => {
  test.each<[string, unknown]>([
    ['answers', { kind: 'confirmed', basis }],
    ['answers', { kind: 'confirmed', basis, why: 'x'.repeat(2000) }],
    ['answers', { kind: 'not-examined', why: 'No time.' }],
    ['facts', { kind: 'confirmed' }],
    ['withheld', { kind: 'attested' }],
    ['contradictions', { kind: 'accepted' }],
  ])('on %s: %j', (what, verdict) => {
    expect(on(verdict, what)).toBe(true)
  })
})
