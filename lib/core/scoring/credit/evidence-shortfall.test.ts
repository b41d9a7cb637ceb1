import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { evidence } from '@/tests/support/build-rules'
import { type EvidenceShortfall, evidenceShortfall, shortfallWords } from './evidence-shortfall'

const date = '2026-06-15'

test.each<[string, ReturnType<typeof evidence>[], EvidenceShortfall | null]>([
  ['none at all', [], null],
  ['the asked kind', [evidence('test-report')], null],
  ['a stronger kind', [evidence('independent-test')], null],
  ['a weaker kind', [evidence('document')], 'weaker'],
  [
    'the asked kind that has expired',
    [evidence('test-report', '2026-06-14'), evidence('document')],
    'expired',
  ],
  ['the asked kind on its last day', [evidence('test-report', date)], null],
  ['the asked kind dated tomorrow', [evidence('test-report', undefined, '2026-06-16')], 'not-yet'],
  ['one that suffices among others', [evidence('document'), evidence('test-report')], null],
])('where a test report is asked and the evidence is %s', (_, links, expected) => {
  expect(evidenceShortfall('test-report', links, date)).toBe(expected)
})

test('nothing falls short where no evidence is asked', () => {
  expect(evidenceShortfall('none', [evidence('document', '2020-01-01')], date)).toBeNull()
})

test('the words say what is asked and what it means for the answer', () => {
  expect(shortfallWords('weaker', 'independent-test', english)).toBe(
    'The evidence is weaker than asked: this question asks for a test by someone independent. Until then the answer counts as claimed, not as shown.',
  )
})
