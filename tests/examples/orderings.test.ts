import { describe, expect, test } from 'vitest'
import { questionnaire, readExample, readOrderings } from './read-example'
import { isBetter, type Reading } from './yardstick'

const orderings = readOrderings()

const readings: [string, Reading][] = [
  ['as published', { weights: 'published', credits: 'published' }],
  ['with every weight 1', { weights: 'all-one', credits: 'published' }],
  ['with positives at 60 and negatives at 25', { weights: 'published', credits: 'by-signal' }],
  ['with every weight 1, positives at 60 and negatives at 25', { weights: 'all-one', credits: 'by-signal' }],
]

test('all eighteen expected orders are examined', () => {
  expect(orderings).toHaveLength(18)
})

describe.each(readings)('%s', (_, reading) => {
  test.each(orderings)('$better is better than $worse within $within', ({ within, better, worse }) => {
    const pair: Parameters<typeof isBetter>[2] = [readExample(better), readExample(worse)]
    expect(isBetter(questionnaire, within, pair, reading)).toBe(true)
    expect(isBetter(questionnaire, within, [pair[1], pair[0]], reading)).toBe(false)
  })
})
