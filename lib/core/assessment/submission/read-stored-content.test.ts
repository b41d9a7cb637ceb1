import { describe, expect, test } from 'vitest'
import { storedContent } from '@/tests/support/stored-sample'
import { readStoredContent } from './read-stored-content'

describe.each(['format-1-without-plans', 'format-1', 'format-2', 'format-3', 'format-5'] as const)(
  'content stored as %s',
  (name) => {
    const content = readStoredContent(storedContent(name))

    test('is read with everything that was submitted', () => {
      expect(content).toMatchObject({
        format: 3,
        product: { name: 'Lamp', maker: 'Lux' },
        answers: { 'first-word': { withheld: 'Thieves read too.', note: 'Not before May.', copied: true } },
        explanations: { 'locked-and-open': { text: 'Only the shed has no door.' } },
        submission: { accountable: { name: 'Ada Okafor' } },
      })
      expect(content.scores.map(({ lens }) => lens)).toEqual(['claimed', 'evidenced', 'verified'])
    })
  },
)

test('content of before plans plans nothing', () => {
  expect(readStoredContent(storedContent('format-1-without-plans')).plan).toEqual({})
  expect(readStoredContent(storedContent('format-1')).plan).toHaveProperty('doors', { to: 60 })
})

test.each([
  ['of a format that this release does not know', { format: 9 }],
  ['without its format', { format: undefined }],
  ['with a field that no content has', { rating: 5 }],
  ['with an answer of another shape', { answers: { lock: 'strong' } }],
])('content %s is refused', (_, change) => {
  const stored = JSON.parse(storedContent('format-1'))
  expect(() => readStoredContent(JSON.stringify({ ...stored, ...change }))).toThrow()
})
