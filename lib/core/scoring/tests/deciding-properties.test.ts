// Properties of scoring, for any questionnaire with or without floors, and any answers.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import { anyLens, scoreOf, spareAnswers } from '@/tests/support/generated-scores'
import { compileApplicability } from '../../answers/applicability'
import type { Score } from '../score'

describe('12. Which sections decide', () => {
  test('follows from facts alone: no answer, verdict or lens changes it', () => {
    const withOthers = arbitraryAssessment().chain((assessment) =>
      fc.record({ assessment: fc.constant(assessment), others: spareAnswers(assessment.rules) }),
    )
    fc.assert(
      fc.property(withOthers, anyLens, ({ assessment, others }, lens) => {
        const deciding = ({ sections }: Score) => sections.map(({ decides, tooFew }) => ({ decides, tooFew }))
        const changed = { ...assessment, answers: others, verdicts: {} }
        expect(deciding(scoreOf(changed, 'claimed'))).toEqual(deciding(scoreOf(assessment, lens)))
      }),
    )
  })

  test('a section decides if it is marked and enough of its questions apply', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        const { rules, facts } = assessment
        const applicable = compileApplicability(rules)(facts)
        for (const [index, { decides, questions }] of rules.sections.entries()) {
          const count = questions.filter(({ id }) => applicable.has(id)).length
          const isEnough = count >= (rules.decidesFrom ?? 0)
          expect(scoreOf(assessment, lens).sections[index]).toMatchObject({
            decides: decides && isEnough,
            ...(decides && !isEnough ? { tooFew: count } : {}),
          })
        }
      }),
    )
  })

  test('a red line in a section that does not decide caps the whole, where a number of questions is asked for', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        const { overall, sections } = scoreOf(assessment, lens)
        if (!overall.assessed || assessment.rules.decidesFrom === undefined) return
        for (const section of sections) {
          if (!section.assessed || section.decides) continue
          for (const { capsAt, state } of section.redLines) {
            expect(overall.level).toBeLessThanOrEqual(capsAt)
            if (state === 'crossed') expect(overall.couldBe).toBeLessThanOrEqual(capsAt)
          }
        }
      }),
    )
  })

  test('what holds the whole back is named, each question once, red lines before floors in a section', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), anyLens, (assessment, lens) => {
        const { overall } = scoreOf(assessment, lens)
        if (!overall.assessed) return
        const names = overall.heldBackBy.map(({ question }) => question)
        expect(new Set(names).size).toBe(names.length)
        expect(names.length > 0).toBe(overall.level < assessment.rules.levels.length - 1)
        for (const { id } of assessment.rules.sections) {
          const kinds = overall.heldBackBy.filter(({ section }) => section === id).map(({ by }) => by)
          expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
        }
      }),
    )
  })
})

const order = ['red-line', 'floor', 'points']
