import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withMessages } from '@/lib/words/with-messages'
import { arbitraryAssessmentFile } from '../../../../tests/support/arbitrary-assessment-file'
import type { AssessedRelease } from '../../products/release'
import { assessedRelease } from './assessed-release'
import { differencesKey, isConfirmed } from './confirm-differences'
import { fileDifferences } from './file-differences'

const here: AssessedRelease = {
  name: 'Kettle 1',
  release: { label: '1.0', scope: { device: { in: true }, regions: '' } },
}

describe('what a file says of its product and release', () => {
  test('does not differ from the release it was written of', () => {
    fc.assert(
      fc.property(arbitraryAssessmentFile, (file) => {
        expect(fileDifferences(file, assessedRelease(file))).toEqual([])
      }),
    )
  })

  test('differs in nothing where it says nothing but the same name', () => {
    fc.assert(
      fc.property(arbitraryAssessmentFile, (file) => {
        const { name } = assessedRelease(file)
        expect(fileDifferences({ product: { name } }, assessedRelease(file))).toEqual([])
      }),
    )
  })

  test('is named once for each field, and on one line, so that a form sends it back unchanged', () => {
    fc.assert(
      fc.property(arbitraryAssessmentFile, arbitraryAssessmentFile, (file, other) => {
        const found = fileDifferences(file, assessedRelease(other))
        expect(new Set(found.map(({ field }) => field)).size).toBe(found.length)
        expect(differencesKey(withMessages(found))).not.toMatch(/[\r\n]/)
      }),
    )
  })

  test('is compared as it looks: full-width letters and no-break spaces are no difference', () => {
    expect(fileDifferences({ product: { name: 'Ｋettle\u00a01' } }, here)).toEqual([])
    expect(fileDifferences({ product: { name: 'kettle 1' } }, here)).toHaveLength(1)
  })

  test('is not added where the release states nothing, which is said', () => {
    const scope = { cloud: { in: true, detail: 'Run\nby us' }, regions: 'EU' }
    const file = {
      product: { name: 'Kettle 1', maker: 'Us' },
      release: { label: '1.0', date: '2026-01-02', scope },
    }
    expect(withMessages(fileDifferences(file, here)).map(({ message }) => message)).toEqual([
      'The file names the maker “Us”; no maker is given here.',
      'The file dates the release 2026-01-02; this release has no date, and none is added.',
      'Of the scope, the file states for the cloud service: in scope, “Run by us”; this release does not state it, and nothing is added.',
      'Of the scope, the file states for the regions: “EU”; this release does not state it, and nothing is added.',
    ])
  })
})

describe('a confirmation', () => {
  const found = withMessages(fileDifferences({ product: { name: 'Lamp' } }, here))
  const others = withMessages(fileDifferences({ product: { name: 'Lamp 2' } }, here))

  test.each([
    ['of any differences', 'different-product', true],
    ['of these differences', differencesKey(found), true],
    ['of the differences of another file', differencesKey(others), false],
    ['of nothing', '', false],
    ['that is missing', undefined, false],
  ])('%s counts: %s → %s', (_, confirm, counts) => expect(isConfirmed(confirm, found)).toBe(counts))

  test('isolates names written from right to left, so that they turn nothing of the sentence', () => {
    const [problem] = withMessages(
      fileDifferences({ product: { name: 'עששית' } }, { ...here, name: 'قنديل 2' }),
    )
    expect(problem?.message).toBe(
      'The file is of the product “\u2068עששית\u2069”; this release is of “\u2068قنديل 2\u2069”.',
    )
  })
})
