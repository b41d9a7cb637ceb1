import { expect, test } from 'vitest'
import type { ReportWillSay } from '../../core/assessment/check/report-will-say'
import { willSayWords } from './will-say-words'

const levels = ['Little', 'Some', 'Partly', 'Good', 'Best'].map((name) => ({ name }))
const section = { section: 'security', unknown: 0, notApplicable: 0, withheld: 0, copied: 0 }
const overall = { assessed: true as const, level: 1, couldBe: 3, heldBackBy: [] }
const whole: ReportWillSay = {
  overall,
  progress: [{ ...section, applicable: 10, answered: 10 }],
  redLines: { crossed: 2, open: 1 },
  unknown: 3,
  unanswered: 0,
  claims: 7,
  withoutEvidence: 4,
  unconfirmed: 1,
}
const wordsOf = (said: ReportWillSay) => willSayWords(said, levels).map(({ words }) => words)

test('each line says what the report will say', () => {
  expect(wordsOf(whole)).toEqual([
    'Level 1 · Some, could be 3',
    '2 red lines crossed, 1 open',
    '3 questions answered “don’t know yet”',
    '4 of 7 answers without evidence that counts',
    '1 copied answer not confirmed',
  ])
})

test('lines that count nothing say so', () => {
  const none = { ...whole, redLines: { crossed: 0, open: 0 }, unknown: 0, withoutEvidence: 0, unconfirmed: 0 }
  expect(wordsOf(none).slice(1)).toEqual([
    'No red line crossed or open',
    'Nothing unknown',
    'All 7 answers have the evidence they ask for',
    'No copied answer to confirm',
  ])
})

test('there is no level before the first answer, and only a range while most of a section is open', () => {
  const open = (answered: number) => ({
    ...whole,
    progress: [{ ...section, applicable: 10, answered }],
    unanswered: 10 - answered,
  })
  expect(wordsOf(open(0))[0]).toBe('Nothing answered yet')
  expect(wordsOf(open(4))[0]).toBe('Level so far between 1 and 3; 6 answers would narrow it')
  expect(wordsOf(open(5))[0]).toBe('Level 1 · Some, could be 3')
})
