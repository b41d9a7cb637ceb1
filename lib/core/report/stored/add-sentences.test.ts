// A report of format 4 is one of today without the sentences that pages made for themselves then. So a report that is
// taken back to format 4 and read again must say what it said.

import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { lawfulQuestionnaire, lawOf, provisionOf } from '@/tests/support/lawful-questionnaire'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { smallReport } from '@/tests/support/small-report'
import type { Answer, Answers } from '../../answers/answer'
import type { Questionnaire } from '../../format/questionnaire'
import type { Report } from '../report'
import { fromFormat4 } from './add-sentences'
import { type ReportOfFormat4, reportOfFormat4Schema } from './report-of-format-4'
import { fromFormat5, fromFormat6 } from './upgrade-report'

const words = reportWords('en')
const small = smallQuestionnaire()
const facts = { login: 'yes', markets: ['eu', 'uk'] }
const says = (says: Answer['says'], more: Partial<Answer> = {}): Answer => ({
  says,
  evidence: [],
  copied: false,
  ...more,
})
const choice = (option: string, more?: Partial<Answer>) => says({ kind: 'choice', option }, more)

/** Sentences that format 4 did not store, by the names of their fields. */
const sentences = new Set([
  ...['submitted', 'countsWords', 'redLineNotes', 'notes', 'words', 'notDecidingWords'],
  ...['beside', 'notAssessed', 'held', 'reach', 'evidenceNote', 'stateWords', 'effect'],
  ...['applies', 'about', 'nextWords', 'offered', 'further', 'summary', 'limit'],
])

/** `asks` of a floor and `indicated` of a law are sentences too; of a level and of counts they are not. */
function withoutSentences(key: string, value: unknown): unknown {
  if (sentences.has(key) || (key === 'indicated' && typeof value === 'string')) return undefined
  if (key === 'floors' && Array.isArray(value)) return value.map(({ asks: _, ...floor }) => floor)
  if (key !== 'contradictions' || !Array.isArray(value)) return value
  return value.map(({ fix: mend, ...each }) => ({ ...each, mend }))
}

/** Fails where a field is left that format 4 did not have. */
function asFormat4(report: Report): ReportOfFormat4 {
  const submission = report.submission && { ...report.submission, validUntil: undefined, contact: undefined }
  const stored = JSON.parse(JSON.stringify({ ...report, submission, format: 4 }), withoutSentences)
  return reportOfFormat4Schema.parse(stored)
}

const law = lawOf({
  id: 'law',
  stages: [{ from: '2027-01-01', title: 'Reports', provisions: ['2'] }],
  provisions: [
    provisionOf('1', { appliesIf: ['a radio is used'] }),
    provisionOf('2', { verified: false }),
    provisionOf('3', { through: [{ framework: 'rules', provision: '7' }] }),
  ],
})
const rules = lawOf({ id: 'rules', binding: 'standard', markets: undefined, provisions: [provisionOf('7')] })
const unread = lawOf({ id: 'unread', appliesWhen: { fact: 'cloud' } })
const lawful = lawfulQuestionnaire([law, rules, unread, lawOf({ id: 'hidden' })], {
  'first-word': 'law 1',
  'second-word': 'rules 7',
})
const redLine = { below: 100, capsAt: 1, because: 'One open door is enough.' }
// With more weight on the doors and an easier middle level, a weak lock alone holds its section, by a floor.
const questionnaire: Questionnaire = {
  ...lawful,
  levels: lawful.levels.map((level) => ({ ...level, from: Math.min(level.from, 40) })),
  sections: lawful.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) =>
      each.id === 'doors' ? { ...each, weight: 2, redLine } : each,
    ),
  })),
  floors: [
    { level: 1, weight3: 75 },
    { level: 2, weight3: 100 },
  ],
  decidesFrom: 2,
}
const evidence = [{ title: 'A promise', url: '', kind: 'document', speaksOf: '2027-01-31' } as const]
const answers: Answers = {
  lock: choice('weak', { evidence: [...evidence], copied: true }),
  doors: says({ kind: 'checklist', items: ['front'] }),
  'first-word': choice('silent'),
  'second-word': choice('told', { withheld: 'Not before May.' }),
}
const plan = { lock: { to: 100, effort: '3 days', owner: 'Sam', due: '2027-02-01' }, doors: { to: 100 } }

describe('a report of format 4', () => {
  test('says what a report of today says of floors, red lines, a path, a plan and laws', () => {
    const today = smallReport(
      {
        facts: { ...facts, cloud: 'no' },
        answers,
        plan,
        previousPlan: { plan, date: '2026-02-01' },
        frameworkChoices: { hidden: 'never' },
      },
      questionnaire,
    )
    expect(today.floors).toHaveLength(1)
    expect(today.redLines).toHaveLength(1)
    expect(today.next.path?.steps).toMatchObject([{ plan: { words: 'Planned: 3 days, Sam, by 2027-02-01' } }])
    expect(today.laws?.further).toHaveLength(3)
    expect(fromFormat6(fromFormat5(fromFormat4(asFormat4(today), words)))).toEqual({ ...today, words: null })
  })

  test('says what a report of today says of an open red line, standards left out, and steps without a plan', () => {
    const today = smallReport({
      facts,
      answers: { doors: says({ kind: 'checklist', items: ['front', 'back'] }), 'third-word': choice('told') },
      frameworkChoices: { standard: 'never' },
    })
    expect(today).not.toHaveProperty('floors')
    expect(today).not.toHaveProperty('laws')
    expect(today.sections.map(({ lenses }) => lenses.map(({ reach }) => reach))).toEqual([
      ['Could be 2 · High'],
      ['Could be 2 · High'],
    ])
    expect(today.redLines).toMatchObject([{ state: 'open' }])
    expect(today.standardsLeftOut).toHaveLength(1)
    expect(today.next.path?.steps.map((step) => step.plan)).toEqual([null])
    expect(fromFormat6(fromFormat5(fromFormat4(asFormat4(today), words)))).toEqual({ ...today, words: null })
  })

  test('says what a report of today says where nothing is left to do, and of a standard that it shows', () => {
    const strong = { lock: choice('strong'), doors: says({ kind: 'checklist', items: ['front', 'back'] }) }
    const today = smallReport({ facts, answers: strong })
    expect(today.next.path).toBeNull()
    expect(today.planned).toBeNull()
    expect(today.standards.map(({ summary }) => summary)).toEqual([
      '1 indicated, 1 not asked, of 2 provisions',
    ])
    expect(fromFormat6(fromFormat5(fromFormat4(asFormat4(today), words)))).toEqual({ ...today, words: null })
  })

  test.each([
    ['nothing was answered', {}, 'Nothing answered yet'],
    [
      'no deciding section has enough questions',
      { doors: says({ kind: 'checklist', items: ['front'] }) },
      'Not assessed: none of the sections that count has an applicable question.',
    ],
  ])('says why there was no level: %s', (_, given, sentence) => {
    const today = smallReport({ facts: { login: 'no', cloud: 'no' }, answers: given }, questionnaire)
    expect(today.overall).toMatchObject({
      assessed: false,
      words: sentence,
      notDecidingWords: 'Not deciding the level: Locks: too few questions apply to decide (1).',
    })
    expect(fromFormat6(fromFormat5(fromFormat4(asFormat4(today), words)))).toEqual({ ...today, words: null })
  })

  test('is named a submission by its number', () => {
    const submission = {
      number: 2,
      at: '2026-06-30T12:00:00Z',
      accountable: { name: 'Ada', role: 'Head of product' },
      address: 'https://example.org/reports/1',
      validUntil: '2027-06-30',
      contact: null,
    }
    expect(fromFormat4(asFormat4(smallReport({ submission }, small)), words).submitted).toBe('Submission 2.')
  })

  test('has what the team can do about a contradiction under its present name', () => {
    const contradicting = {
      lock: choice('strong'),
      doors: says({ kind: 'checklist', items: ['none'] }),
    }
    const today = smallReport({ facts, answers: contradicting })
    const read = fromFormat6(fromFormat5(fromFormat4(asFormat4(today), words)))
    expect(read.contradictions.map(({ fix }) => fix)).toEqual(['Look at both again.'])
    expect(read.contradictions).toEqual(today.contradictions)
  })

  test('keeps the sentences that it stored, in their words of then', () => {
    const stored = { ...asFormat4(smallReport({ facts, answers })), checked: 'Then.', howToCheck: 'Ask.' }
    expect(fromFormat4(stored, words)).toMatchObject({ checked: 'Then.', howToCheck: 'Ask.', words: null })
  })
})
