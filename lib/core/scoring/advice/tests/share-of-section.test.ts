import { expect, test } from 'vitest'
import { choice, rulesOf } from '@/tests/support/build-rules'
import { shareOfSection } from '../share-of-section'

const [section] = rulesOf({
  locks: [choice('door', [0, 100], { weight: 2 }), choice('window', [0, 100], { weight: 3 })],
}).sections

test('a question of weight 2 beside one of weight 3 is worth 200 fifths of its section', () => {
  expect(section && shareOfSection({ weight: 2 }, section)).toEqual({ n: 200, d: 5 })
})

test('the shares of a section add up to 100', () => {
  const shares = section?.questions.map((question) => shareOfSection(question, section)) ?? []
  expect(shares.reduce((sum, { n, d }) => sum + n / d, 0)).toBe(100)
})
