import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { howToChallenge, howToCheck, namesInHowTo } from '../how-to'

const words = reportWords('en')
const submission = {
  number: 2,
  at: '2026-06-30T12:00:00Z',
  accountable: { name: 'Ada', role: 'Head of product' },
  address: 'https://example.org/reports/1',
  validUntil: '2027-06-30',
  contact: null,
}
const contact = { name: 'Product security', address: 'care@example.org' }
const shared = { address: 'https://example.org/shared/abc' }

test('a submitted report is checked and challenged with the person who is accountable for it', () => {
  expect(howToCheck(submission, words)).toBe(
    'Ask Ada, Head of product, for the file of this assessment and make the report from it again: the same answers have the same digest.',
  )
  expect(howToChallenge(submission, words)).toBe('Tell Ada, Head of product, which answer you doubt and why.')
})

test('where the maker gave a contact, readers are sent there', () => {
  expect(howToCheck({ ...submission, contact }, words)).toMatch(
    /^Ask Product security \(care@example\.org\) for the file/,
  )
  expect(howToChallenge({ ...submission, contact }, words)).toBe(
    'Tell Product security (care@example.org) which answer you doubt and why.',
  )
})

test('by a share link readers are sent to its address, and then to the contact or the accountable person', () => {
  expect(howToCheck(submission, words, shared)).toBe(
    'Open https://example.org/shared/abc until 2027-06-30 (UTC). Ask Ada, Head of product, for the file from which the same report can be made again.',
  )
  expect(howToCheck({ ...submission, contact }, words, shared)).toContain(
    'Ask Product security (care@example.org) for the file',
  )
})

test('a draft is checked with the team, and says that no one is accountable for it yet', () => {
  expect(howToCheck(null, words)).toBe(
    'This report was not submitted. Ask the team for its file and make the report from it again: the same answers have the same digest.',
  )
  expect(howToChallenge(null, words)).toBe(
    'These answers were not submitted, so no one is accountable for them yet.',
  )
})

test('no reader is sent to the address of the submission, which opens for members alone', () => {
  const sentences = [submission, { ...submission, contact }, null].flatMap((each) => [
    howToCheck(each, words),
    howToCheck(each, words, shared),
    howToChallenge(each, words),
  ])
  expect(sentences.filter((sentence) => sentence.includes('/reports/'))).toEqual([])
})

test('the names in these sentences are known, so that a page can hold their direction of writing', () => {
  expect(namesInHowTo({ submission: { ...submission, contact }, shared })).toEqual([
    'https://example.org/shared/abc',
    'care@example.org',
    'Product security',
    'Ada',
    'Head of product',
  ])
  expect(namesInHowTo({ submission: null })).toEqual([])
})
