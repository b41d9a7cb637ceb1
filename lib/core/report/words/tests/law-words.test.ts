import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { furtherLawWords, lawEntryWords, offeredWords, otherStandards } from '../law-words'

const words = reportWords('en')
const counts = {
  indicated: 1,
  'partly-indicated': 0,
  'not-indicated': 2,
  unknown: 0,
  'not-applicable': 0,
  'not-asked': 0,
}
const law = { from: '2026-06-30', part: null, appliesIf: [], counts, checked: true, next: null }

test('a law says since or from when it applies, how much is indicated and what is missing next', () => {
  expect(lawEntryWords({ ...law, next: { id: '3', title: 'Doors' } }, '2026-06-30', words)).toEqual({
    applies: 'Applies since 30 June 2026',
    about: null,
    indicated: '1 of 3 indicated',
    nextWords: 'Missing next: 3 Doors',
  })
  const complete = { ...counts, 'not-indicated': 0 }
  expect(lawEntryWords({ ...law, counts: complete }, '2026-06-29', words)).toMatchObject({
    applies: 'Applies from 30 June 2026',
    nextWords: 'Nothing is missing.',
  })
  expect(lawEntryWords(law, '2026-07-01', words).nextWords).toBe('No answer can indicate more of it.')
})

test('a law says what its part is about and what it depends on', () => {
  const about = (part: string | null, ...appliesIf: string[]) =>
    lawEntryWords({ ...law, part, appliesIf }, '2026-06-30', words).about
  expect(about('Reports')).toBe('Reports')
  expect(about(null, 'a', 'b')).toBe('Depends on: a; b')
  expect(about('Reports', 'a')).toBe('Reports. Depends on: a')
})

test('where a product is offered is a sentence, also where it is not said', () => {
  const markets = { notConcerned: [], leftOut: [], withoutLaw: [] }
  const offered = (fact: string | null, places: string[] | null) =>
    offeredWords({ ...markets, fact, markets: places }, words)
  expect(offered(null, null)).toContain('does not ask where the product is offered')
  expect(offered('markets', null)).toContain('it is not known yet where the product is offered')
  expect(offered('markets', ['Europe', 'Japan'])).toBe('Offered in: Europe; Japan.')
  expect(offered('markets', [])).not.toContain('Offered in')
})

test('laws that are not shown are named with the reason, and nothing is said where there are none', () => {
  const none = { fact: null, markets: null, notConcerned: [], leftOut: [], withoutLaw: [] }
  expect(furtherLawWords(none, words)).toEqual([])
  const [idle, hidden] = [
    { id: 'idle', title: 'Law idle' },
    { id: 'hidden', title: 'Law hidden' },
  ]
  expect(
    furtherLawWords(
      { ...none, notConcerned: [idle, hidden], leftOut: [hidden], withoutLaw: ['Japan'] },
      words,
    ),
  ).toEqual([
    'Nothing applies by the facts: Law idle; Law hidden.',
    'Left out by the team: Law hidden.',
    'No law is read for: Japan.',
  ])
})

test('without laws every standard is another one', () => {
  expect(otherStandards([{ id: 'a' }, { id: 'b' }], undefined)).toEqual([{ id: 'a' }, { id: 'b' }])
})
