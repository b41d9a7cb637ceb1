import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import { checklist, choice, chose, rulesOf, ticked, unknown } from '@/tests/support/build-rules'
import { doListOf, pathSteps, stepsOf } from '@/tests/support/paths-to-levels'

describe('a bad practice', () => {
  test('is never proposed: no step leads to an option with a credit below 50', () => {
    fc.assert(
      fc.property(arbitraryAssessment({ questions: 12 }), fc.nat({ max: 4 }), (assessment, wish) => {
        const options = new Map(
          assessment.rules.sections.flatMap(({ questions }) =>
            questions.flatMap((question) => (question.kind === 'choice' ? [[question.id, question]] : [])),
          ),
        )
        for (const { question, to, choose } of pathSteps(assessment, wish % assessment.rules.levels.length)) {
          const choice = options.get(question)
          if (!choice) continue
          expect(to).toBeGreaterThanOrEqual(50)
          expect(choice.options.find(({ id }) => id === choose.join())?.credit).toBe(to)
        }
      }),
    )
  })

  test('is passed over even where it would be enough, for a level and for a red line', () => {
    // A shared password that is short enough to guess, at 20, would do for both.
    const password = { 'shared-and-printed': 0, 'shared-and-short': 20, 'one-each': 50, 'none-at-all': 100 }
    const redLine = { below: 20, capsAt: 0 }
    const rules = {
      ...rulesOf({ one: [choice('password', password, { redLine })] }),
      levels: [{ from: 0 }, { from: 15 }],
    }
    expect(stepsOf(rules, { password: chose('shared-and-printed') }, 1)).toMatchObject([
      { from: 0, to: 50, choose: ['one-each'] },
    ])
    expect(stepsOf(rules, { password: unknown() }, 1)).toMatchObject([
      { to: 50, choose: ['one-each'], findOutFirst: true },
    ])
  })

  test('may stay where the level can be reached by other questions for less', () => {
    const rules = rulesOf({ one: [choice('a', [0, 20, 100], { effort: 'large' }), choice('b', [0, 100])] })
    expect(stepsOf(rules, { a: chose('c20'), b: chose('c0') }, 2)).toMatchObject([{ question: 'b' }])
  })

  test('is not what an item of a checklist is: each item is good, however little it earns', () => {
    const rules = {
      ...rulesOf({ one: [checklist('a', { leaflet: 10, page: 90 })] }),
      levels: [{ from: 0 }, { from: 10 }],
    }
    expect(stepsOf(rules, { a: ticked('none') }, 1)).toMatchObject([{ to: 10, choose: ['leaflet'] }])
  })

  test('makes a level out of reach that only bad practices would lead to', () => {
    const rules = rulesOf({ one: [choice('a', [0, 30, 40])] })
    const { paths } = doListOf({ rules, facts: {}, answers: { a: chose('c0') }, verdicts: {} }, 1)
    expect(paths).toMatchObject([{ reachable: false, steps: [] }])
  })
})
