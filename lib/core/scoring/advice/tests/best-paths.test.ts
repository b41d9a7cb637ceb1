// The path is proved against brute force: every way in which a team could answer better is tried and
// scored, and the best of those that reach the level is found by comparing them as the rules say.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, arbitraryAssessment, today } from '@/tests/support/arbitrary-questionnaire'
import { allWays, bruteForce, follow } from '@/tests/support/brute-force-path'
import { doListOf, pathSteps } from '@/tests/support/paths-to-levels'
import type { Rules } from '../../../answers/rules'
import { compile } from '../../compile'
import { score } from '../../score-assessment'

describe('the path to a level', () => {
  test('is the best of all ways to answer better', () => {
    const small = arbitraryAssessment({ sections: 1, questions: 4, items: 3 }).filter(
      (assessment) => allWays(assessment).length <= 700,
    )
    fc.assert(
      fc.property(small, fc.nat({ max: 4 }), (assessment, wish) => {
        const rules = allDeciding(assessment.rules)
        const target = wish % rules.levels.length
        expect(pathSteps({ ...assessment, rules }, target)).toEqual(
          bruteForce({ ...assessment, rules }, target),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('of a section that does not decide is the best of all ways to keep its red lines', () => {
    const small = arbitraryAssessment({ sections: 1, questions: 4, items: 3 }).filter(
      (assessment) => allWays(assessment).length <= 700,
    )
    fc.assert(
      fc.property(small, fc.nat({ max: 4 }), (assessment, wish) => {
        const rules = { ...noneDeciding(assessment.rules), decidesFrom: 1 }
        const target = wish % rules.levels.length
        expect(pathSteps({ ...assessment, rules }, target)).toEqual(
          bruteForce({ ...assessment, rules }, target),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('leads where it says', () => {
    fc.assert(
      fc.property(arbitraryAssessment({ questions: 12 }), fc.nat({ max: 4 }), (assessment, wish) => {
        const target = wish % assessment.rules.levels.length
        const answers = follow(assessment, pathSteps(assessment, target))
        const { overall } = scoreOf({ ...assessment, answers })
        if (overall.assessed) expect(overall.level).toBeGreaterThanOrEqual(target)
      }),
    )
  })

  test('is empty for sections that are there already, and for them alone', () => {
    fc.assert(
      fc.property(arbitraryAssessment(), fc.nat({ max: 4 }), (assessment, wish) => {
        const target = wish % assessment.rules.levels.length
        const capsWhole = assessment.rules.decidesFrom !== undefined
        const below = scoreOf(assessment).sections.filter((each) => {
          if (!each.assessed) return false
          if (each.decides) return each.level < target
          return capsWhole && each.redLines.some(({ capsAt }) => capsAt < target)
        })
        const { paths } = doListOf(assessment, target)
        expect(paths.map(({ section }) => section)).toEqual(below.map(({ section }) => section))
        expect(paths.every(({ steps, reachable }) => steps.length > 0 && reachable)).toBe(true)
      }),
    )
  })
})

function scoreOf({ rules, ...given }: Assessment) {
  return score(compile(rules), { ...given, lens: 'claimed', date: today })
}

function allDeciding({ decidesFrom: _, ...rules }: Rules): Rules {
  return { ...rules, sections: rules.sections.map((section) => ({ ...section, decides: true })) }
}

function noneDeciding(rules: Rules): Rules {
  return { ...rules, sections: rules.sections.map((section) => ({ ...section, decides: false })) }
}
