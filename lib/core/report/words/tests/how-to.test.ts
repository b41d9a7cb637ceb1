import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { howToChallenge, howToCheck } from '../how-to'

const words = reportWords('en')
const submission = {
  number: 2,
  at: '2026-06-30T12:00:00Z',
  accountable: { name: 'Ada', role: 'Head of product' },
  address: 'https://example.org/reports/1',
}

test('a submitted report is checked and challenged with the person who is accountable for it', () => {
  expect(howToCheck(submission, words)).toBe(
    'Ask Ada, Head of product, for the file of this assessment and make the report from it again: the same answers have the same digest.',
  )
  expect(howToChallenge(submission, words)).toBe('Tell Ada, Head of product, which answer you doubt and why.')
})

test('a draft is checked with the team, and says that no one is accountable for it yet', () => {
  expect(howToCheck(null, words)).toBe(
    'This report was not submitted. Ask the team for its file and make the report from it again: the same answers have the same digest.',
  )
  expect(howToChallenge(null, words)).toBe(
    'These answers were not submitted, so no one is accountable for them yet.',
  )
})

test('no reader is sent to the address, which opens for people with an account alone', () => {
  const sentences = [submission, null].flatMap((each) => [
    howToCheck(each, words),
    howToChallenge(each, words),
  ])
  expect(sentences.filter((sentence) => sentence.includes('https:'))).toEqual([])
})
