import { expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { questionNamed, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Answer } from '../../../answers/answer'
import {
  asOneLine,
  countsWords,
  evidenceNote,
  factWords,
  levelName,
  noteWords,
  redLineNotes,
  saysWords,
  submittedWords,
} from '../words'

const words = reportWords('en')
const small = smallQuestionnaire()
const says = (question: string, answer: Answer['says'] | undefined) =>
  saysWords(questionNamed(question, small), answer && { says: answer, evidence: [], copied: false }, words)

test('an answer is shown in the words of its choices', () => {
  expect(says('lock', undefined)).toEqual(['Not answered'])
  expect(says('lock', { kind: 'choice', option: 'weak' })).toEqual(['It gives way'])
  expect(says('lock', { kind: 'choice', option: 'gone' })).toEqual(['gone'])
  expect(says('doors', { kind: 'checklist', items: ['back', 'front'] })).toEqual([
    'The front door',
    'The back door',
  ])
  expect(says('lock', { kind: 'unknown' })).toEqual(['Don’t know yet'])
  expect(says('lock', { kind: 'not-applicable', because: 'No door.' })).toEqual(['Not applicable'])
})

test('an answer of the wrong kind shows no choice of the question', () => {
  expect(says('doors', { kind: 'choice', option: 'front' })).toEqual(['front'])
  expect(says('lock', { kind: 'checklist', items: ['weak'] })).toEqual([])
})

test('a fact is shown in the words of its values', () => {
  const fact = (id: string, value: string | string[] | undefined) => {
    const found = small.facts.find((each) => each.id === id)
    if (!found) throw new Error(`there is no fact ${id}`)
    return factWords(found, value, words)
  }
  expect(['yes', 'no', 'not-sure', undefined].map((value) => fact('login', value))).toEqual([
    'Yes',
    'No',
    'Not sure',
    'Not sure',
  ])
  expect(fact('power', 'mains')).toBe('The mains')
  expect(fact('power', 'gone')).toBe('gone')
  expect(fact('markets', ['uk', 'eu'])).toBe('United Kingdom; European Union')
  expect(fact('markets', [])).toBe('None of these')
})

test('a level outside the questionnaire has no name', () => {
  expect(levelName(1, small.levels)).toEqual({ level: 1, name: 'Middle' })
  expect(levelName(9, small.levels)).toEqual({ level: 9, name: '' })
})

test('a text is one line, however its file was wrapped', () => {
  expect(asOneLine('  a\n  b\t c \n')).toBe('a b c')
})

test('evidence that does not count is noted, and only where there is any', () => {
  expect(evidenceNote({ evidence: [1], evidenced: false }, words)).toMatchInlineSnapshot(
    `"The evidence named is weaker than asked, has expired or is dated later than this report."`,
  )
  expect(evidenceNote({ evidence: [1], evidenced: true }, words)).toBeNull()
  expect(evidenceNote({ evidence: [], evidenced: false }, words)).toBeNull()
})

test('red lines: that there are none to show, and how many are kept', () => {
  expect(redLineNotes(0, 0, words)).toMatchInlineSnapshot(`
    [
      "By the claim, no red line is crossed or open.",
    ]
  `)
  expect(redLineNotes(0, 2, words)).toMatchInlineSnapshot(`
    [
      "By the claim, no red line is crossed or open.",
      "2 red lines are kept.",
    ]
  `)
  expect(redLineNotes(1, 1, words)).toMatchInlineSnapshot(`
    [
      "1 red line is kept.",
    ]
  `)
  expect(redLineNotes(1, null, words)).toEqual([])
})

test('counts are one sentence, and what is none of several things is left out of it', () => {
  const counts = {
    applicable: 5,
    answered: 1,
    unknown: 1,
    missing: 2,
    notApplicable: 1,
    withheld: 1,
    examined: 0,
    unconfirmed: 0,
  }
  expect(countsWords(counts, words)).toMatchInlineSnapshot(
    `"Of 5 questions that apply, 1 answered, 1 don’t know yet, 2 without an answer, 1 not applicable, 1 withheld from the public."`,
  )
  expect(countsWords({ ...counts, applicable: 1, examined: 3, unconfirmed: 4 }, words)).toMatchInlineSnapshot(
    `"Of 1 question that applies, 1 answered, 1 don’t know yet, 2 without an answer, 1 not applicable, 1 withheld from the public; 3 examined by an auditor; 4 copied from another assessment and not yet confirmed."`,
  )
})

test('a submission is named by its number, and a draft is no submission', () => {
  const submission = {
    number: 2,
    at: '2026-06-30T12:00:00Z',
    accountable: { name: 'Ada', role: 'Head of product' },
    address: 'https://example.org/reports/1',
    validUntil: '2027-06-30',
    contact: null,
  }
  expect(submittedWords(submission, words)).toBe('Submission 2.')
  expect(submittedWords(null, words)).toBe('Draft, not submitted.')
})

test('the rules beside the numbers are part of every report', () => {
  expect(noteWords(words)).toMatchInlineSnapshot(`
    {
      "indications": "An indication is the team’s own word, never a finding that a law or a standard is met.",
      "laws": "The provisions that apply by the facts are counted; definitions are left out. Other laws may concern the product, and whether a law is met is for others to find.",
      "levels": "The lowest level of the deciding sections is the level of the whole; there is no overall number.",
      "ownTable": "Use this as a starting point for the standard’s own conformance table, not as that table: read each line beside the text of the standard, then write Y, N or N/A under “Yours”.",
      "support": "Support says what the answers indicate: indicated, in part, no (answered, and no answer indicates it), n/a (the facts about the product rule it out), unknown (not all of its questions are answered) or not asked.",
    }
  `)
})
