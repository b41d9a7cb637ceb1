import { describe, expect, test } from 'vitest'
import { reportWords } from '@/lib/words/report-words'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Questionnaire } from '../../../format/questionnaire'
import { compile } from '../../../scoring/compile'
import type { Lens, OverallScore, Score } from '../../../scoring/score'
import { askedQuestions } from '../asked'
import { notDecidingInReport, overallInReport } from '../overall-in-report'

const words = reportWords('en')
const small = smallQuestionnaire()
const withFloors: Questionnaire = { ...small, floors: [{ level: 1, weight3: 40 }] }
const asked = askedQuestions(small, compile(small), { login: 'yes' })
const find = (id: string) => asked.find(({ question }) => question.id === id)

const scoreOf = (overall: OverallScore, lens: Lens = 'claimed'): Score => ({
  lens,
  date: '2026-06-30',
  overall,
  sections: [],
})
const reached = (level: number, couldBe: number) => ({ assessed: true, level, couldBe }) as const
const heldByLock = { section: 'locks', question: 'lock', by: 'floor' } as const
const notDeciding = [
  { section: 'words', apply: 1 },
  { section: 'gone', apply: 0 },
]

function overallOf(scores: Score[], questionnaire: Questionnaire = small) {
  return overallInReport(scores, questionnaire, find, words)
}

describe('the overall level', () => {
  test('is that of the claimed answers, with its name and what it could be', () => {
    expect(overallOf([scoreOf({ ...reached(0, 2), heldBackBy: [] })])).toEqual({
      assessed: true,
      level: { level: 0, name: 'Low' },
      couldBe: { level: 2, name: 'High' },
      heldBackBy: [],
      notDecidingWords: null,
      lenses: [],
    })
  })

  test('names the section and the question that hold it back', () => {
    const overall = overallOf([scoreOf({ ...reached(0, 0), heldBackBy: [heldByLock] })])
    expect(overall).toMatchObject({
      heldBackBy: [
        {
          section: 'locks',
          sectionTitle: 'Locks',
          question: { id: 'lock', section: 'locks', ask: 'How strong is the lock?' },
        },
      ],
    })
  })

  test('says by what it is held back where the questionnaire has floors, and only there', () => {
    const score = scoreOf({ ...reached(0, 0), heldBackBy: [heldByLock] })
    const heldBackBy = (questionnaire: Questionnaire) => {
      const overall = overallOf([score], questionnaire)
      return overall.assessed ? overall.heldBackBy : []
    }
    expect(heldBackBy(withFloors)).toMatchObject([{ by: 'floor' }])
    expect(heldBackBy(small).map((each) => Object.keys(each))).toEqual([
      ['section', 'sectionTitle', 'question'],
    ])
  })

  test('names a section by its id where the questionnaire has none of it, and no question that is not asked', () => {
    const heldBackBy = [{ section: 'gone', question: 'nowhere', by: 'points' } as const]
    expect(overallOf([scoreOf({ ...reached(0, 0), heldBackBy })])).toMatchObject({
      heldBackBy: [{ section: 'gone', sectionTitle: 'gone', question: null }],
    })
  })

  test('comes with the levels of the other lenses, those without a level left out', () => {
    const scores = [
      scoreOf({ ...reached(2, 2), heldBackBy: [] }),
      scoreOf({ ...reached(1, 2), heldBackBy: [] }, 'evidenced'),
      scoreOf({ assessed: false }, 'verified'),
    ]
    expect(overallOf(scores)).toMatchObject({
      level: { level: 2 },
      lenses: [
        { lens: 'evidenced', level: { level: 1, name: 'Middle' }, couldBe: { level: 2, name: 'High' } },
      ],
    })
  })

  test('is missing where no question of a deciding section counts, and the report says so', () => {
    const none = {
      assessed: false,
      because: 'no-question',
      words: 'Not assessed: none of the sections that count has an applicable question.',
      notDecidingWords: null,
    }
    expect(overallOf([scoreOf({ assessed: false })])).toEqual(none)
    expect(overallOf([])).toEqual(none)
  })
})

describe('sections that are marked to decide and do not', () => {
  const sentence =
    'Not deciding the level: Words: too few questions apply to decide (1); gone: too few questions apply to decide (0).'
  const named = {
    notDeciding: [
      { section: 'words', sectionTitle: 'Words', apply: 1 },
      { section: 'gone', sectionTitle: 'gone', apply: 0 },
    ],
    notDecidingWords: sentence,
  }

  test('are named with how many of their questions apply, whether there is a level or not', () => {
    expect(overallOf([scoreOf({ assessed: false, notDeciding })])).toMatchObject(named)
    expect(overallOf([scoreOf({ ...reached(1, 1), heldBackBy: [], notDeciding })])).toMatchObject(named)
  })

  test('are those of the first lens', () => {
    const scores = [scoreOf({ assessed: false, notDeciding }), scoreOf({ assessed: false }, 'evidenced')]
    expect(notDecidingInReport(scores, small, words)).toEqual(named)
    expect(notDecidingInReport(scores.toReversed(), small, words)).toEqual({ notDecidingWords: null })
  })

  test('are not mentioned where there are none', () => {
    expect(notDecidingInReport([], small, words)).toEqual({ notDecidingWords: null })
    const none = scoreOf({ assessed: false, notDeciding: [] })
    expect(notDecidingInReport([none], small, words)).toEqual({ notDecidingWords: null })
  })
})
