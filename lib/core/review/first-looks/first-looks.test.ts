import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chose, evidence, notApplicable, ticked, unknown } from '@/tests/support/build-rules'
import { judgedLamp, judgedOn } from '@/tests/support/judged-lamp'
import type { JudgedSubmission } from '../verdict/judged-submission'
import { firstLooks } from './first-looks'
import { expiringDays, type LastReviewed, lookFilters } from './look-tests'

const lamp = judgedLamp()

describe('the first looks', () => {
  test('list each question with every reason, in the order of the questionnaire', () => {
    expect(looks()).toEqual({
      lock: ['red-line', 'high-weight', 'contradiction'],
      doors: ['contradiction'],
      'third-word': ['not-applicable'],
      'fourth-word': ['withheld'],
    })
  })

  test('count each filter, and all that applies', () => {
    const { counts, applying } = firstLooks({ ...lamp, date: judgedOn })
    expect(applying).toBe(8)
    expect(counts).toMatchObject({ 'red-line': 1, contradiction: 2, withheld: 1, raised: 0, floor: 0 })
  })

  test('leave out what is out of scope or does not apply', () => {
    expect(Object.keys(looks({ scope: ['words'] }))).toEqual(['third-word', 'fourth-word'])
    expect(Object.keys(looks({ facts: { login: 'no', cloud: 'no' } }))).not.toContain('lock')
  })

  test('leave out a contradiction whose explanation has lapsed', () => {
    expect(looks({ explanations: {} }).doors).toBeUndefined()
  })

  test('name a question whose floor is not kept, by the team’s word or by its evidence', () => {
    const questionnaire = { ...lamp.questionnaire, floors: [{ level: 1, weight3: 50 }] }
    const doors = ticked('front', 'back')
    const withLock = (lock: (typeof lamp.answers)[string]) => ({
      questionnaire,
      answers: { ...lamp.answers, lock, doors },
    })
    const free = { ...lamp.questionnaire, floors: [{ level: 1, weight1: 50 }] }
    expect(looks(withLock(chose('strong', evidence('document')))).lock).not.toContain('floor')
    expect(
      looks({
        ...withLock(chose('strong', evidence('document'))),
        questionnaire: free,
        answers: {
          ...lamp.answers,
          doors: ticked('back'),
        },
      }).doors,
    ).toContain('floor')
  })

  describe('at evidence', () => {
    const lockWith = (...pieces: ReturnType<typeof evidence>[]) => ({
      answers: { ...lamp.answers, lock: chose('strong', ...pieces) },
    })

    test.each<[string, ReturnType<typeof evidence>[], string[]]>([
      ['none', [], ['evidence-weak']],
      ['one that has ended', [evidence('document', '2026-06-14')], ['evidence-weak']],
      ['one of a day to come', [evidence('document', undefined, '2026-06-16')], ['evidence-weak']],
      ['one that ends within 90 days', [evidence('document', '2026-09-12')], ['evidence-expiring']],
      ['one that ends today', [evidence('document', judgedOn)], ['evidence-expiring']],
      ['one that ends after 90 days', [evidence('document', '2026-09-13')], []],
      ['one that ends and one that stays', [evidence('document', judgedOn), evidence('document')], []],
    ])('%s', (_, pieces, found) => {
      const filters = looks(lockWith(...pieces)).lock ?? []
      expect(filters.filter((filter) => filter.startsWith('evidence'))).toEqual(found)
      expect(expiringDays).toBe(90)
    })

    test('nothing is weak where none is asked, or where no option was chosen', () => {
      expect(looks().doors).not.toContain('evidence-weak')
      const { lock } = looks({ answers: { ...lamp.answers, lock: unknown() } })
      expect(lock).not.toContain('evidence-weak')
    })
  })

  describe('at answers raised since the last review', () => {
    const lastWith = (lock: (typeof lamp.answers)[string]): LastReviewed => ({
      ...lamp,
      answers: { ...lamp.answers, lock },
    })
    const piece = evidence('document')

    test.each<[string, (typeof lamp.answers)[string], boolean]>([
      ['from a lower option, by the same evidence', chose('weak', piece), true],
      ['from “don’t know yet”', { ...unknown(), evidence: [piece] }, true],
      ['from a lower option, with a piece that is new', chose('weak'), false],
      ['from the same option', chose('strong', piece), false],
      ['from “not applicable”', notApplicable('None.'), false],
    ])('%s', (_, lock, isFound) => {
      expect(looks({}, lastWith(lock)).lock?.includes('raised')).toBe(isFound)
    })

    test('though its piece got another end, which is no new evidence', () => {
      const now = { answers: { ...lamp.answers, lock: chose('strong', evidence('document', '2027-01-01')) } }
      expect(looks(now, lastWith(chose('weak', piece))).lock).toContain('raised')
    })

    test('but not lowered ones, nor where there was no review or no such question', () => {
      const lower = { answers: { ...lamp.answers, lock: chose('none', piece) } }
      expect(looks(lower, lastWith(chose('strong', piece))).lock).not.toContain('raised')
      expect(looks().lock).not.toContain('raised')
      const other = { ...lamp, questionnaire: { ...lamp.questionnaire, sections: [] } }
      expect(looks({}, other).lock).not.toContain('raised')
    })
  })

  test('never list a question twice or without a reason, and their counts add up', () => {
    const answer = fc.constantFrom(
      chose('strong'),
      chose('told'),
      ticked('front'),
      unknown(),
      notApplicable('None.'),
    )
    const anyAnswers = fc.dictionary(fc.constantFrom('lock', 'doors', 'first-word', 'third-word'), answer)
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (answers, former) => {
        const found = firstLooks({ ...lamp, answers, date: judgedOn }, { ...lamp, answers: former })
        expect(new Set(found.looks.map(({ question }) => question)).size).toBe(found.looks.length)
        expect(found.looks.every(({ filters }) => filters.length > 0)).toBe(true)
        for (const filter of lookFilters)
          expect(found.counts[filter]).toBe(
            found.looks.filter(({ filters }) => filters.includes(filter)).length,
          )
      }),
    )
  })
})

/** Filters by question. */
function looks(changes: Partial<JudgedSubmission> = {}, last: LastReviewed = null) {
  const found = firstLooks({ ...lamp, date: judgedOn, ...changes }, last)
  return Object.fromEntries(found.looks.map(({ question, filters }) => [question, filters]))
}
