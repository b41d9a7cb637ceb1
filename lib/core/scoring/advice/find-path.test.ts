// The path is proved against brute force: every way in which a team could answer better is tried and
// scored, and the best of those that reach the level is found by comparing them as the rules say.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, arbitraryAssessment, today } from '@/tests/support/arbitrary-questionnaire'
import { allWays, bruteForce, follow } from '@/tests/support/brute-force-path'
import {
  checklist,
  choice,
  chose,
  notApplicable,
  rulesOf,
  ticked,
  unknown,
} from '@/tests/support/build-rules'
import type { Answers } from '../../answers/answer'
import type { Rules } from '../../answers/rules'
import { compile } from '../compile'
import { score } from '../score-assessment'
import type { Step } from './find-path'
import { nextSteps } from './next-steps'

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

describe('a path worked by hand', () => {
  test('takes the least effort, not the fewest points', () => {
    // From 0 to 50 of 100 over two questions of weight 1: 100 points. a costs 8 per point, b costs 1.
    const rules = rulesOf({ one: [choice('a', [0, 100], { effort: 'large' }), choice('b', [0, 100])] })
    expect(stepsOf(rules, { a: chose('c0'), b: chose('c0') }, 2)).toEqual([
      { question: 'b', from: 0, to: 100, effort: 100, findOutFirst: false, choose: ['c100'], untick: [] },
    ])
  })

  test('counts small, medium and large work as 1, 3 and 8', () => {
    const rules = rulesOf({
      one: [
        choice('a', [0, 100]),
        choice('b', [0, 100], { effort: 'medium' }),
        choice('c', [0, 100], { effort: 'large' }),
      ],
    })
    const answers = { a: chose('c0'), b: chose('c0'), c: chose('c0') }
    expect(stepsOf(rules, answers, 4).map(({ effort }) => effort)).toEqual([100, 300, 800])
    expect(doListOf({ rules, facts: {}, answers, verdicts: {} }, 4).effort).toBe(1200)
  })

  test('changes one question rather than two for the same effort', () => {
    // 50 points more: a and b by 25 each, or c by 50.
    const rules = rulesOf({
      one: [choice('a', [0, 25, 100]), choice('b', [0, 25, 100]), choice('c', [0, 50, 100])],
    })
    const levels = [{ from: 0 }, { from: 16 }]
    const answers = { a: chose('c0'), b: chose('c0'), c: chose('c0') }
    expect(stepsOf({ ...rules, levels }, answers, 1).map(({ question, to }) => [question, to])).toEqual([
      ['c', 50],
    ])
  })

  test('takes less effort even if more questions change', () => {
    // 48 points more: a and b by 25 each cost 50, c alone costs 51.
    const items = { some: 25, more: 75 }
    const rules = rulesOf({ one: [checklist('a', items), checklist('b', items), choice('c', [0, 51, 100])] })
    const levels = [{ from: 0 }, { from: 16 }]
    const answers = { a: ticked('none'), b: ticked('none'), c: chose('c0') }
    expect(stepsOf({ ...rules, levels }, answers, 1).map(({ question, to }) => [question, to])).toEqual([
      ['a', 25],
      ['b', 25],
    ])
  })

  test('changes fewer questions even if more would weigh more', () => {
    // 48 points more for an effort of 50: a alone by 50, or a by 40 and z (weight 2) by 10.
    const rules = rulesOf({ one: [choice('a', [0, 40, 50, 100]), choice('z', [0, 10, 100], { weight: 2 })] })
    const levels = [{ from: 0 }, { from: 16 }]
    expect(stepsOf({ ...rules, levels }, { a: chose('c0'), z: chose('c0') }, 1)).toMatchObject([
      { question: 'a', to: 50 },
    ])
  })

  test('prefers the weightier question for the same effort', () => {
    // a: weight 1, from 0 to 50; b: weight 2, from 0 to 50: both enough for 12 of 100.
    const rules = rulesOf({ one: [choice('a', [0, 50, 100]), choice('b', [0, 50, 100], { weight: 2 })] })
    const levels = [{ from: 0 }, { from: 12 }]
    expect(stepsOf({ ...rules, levels }, { a: chose('c0'), b: chose('c0') }, 1)).toMatchObject([
      { question: 'b', to: 50 },
    ])
  })

  test('gives the smaller credit to the earlier id when all else is equal', () => {
    const rules = rulesOf({ one: [choice('b', [0, 50, 100]), choice('a', [0, 50, 100])] })
    const levels = [{ from: 0 }, { from: 12 }]
    expect(stepsOf({ ...rules, levels }, { a: chose('c0'), b: chose('c0') }, 1)).toMatchObject([
      { question: 'b', to: 50 },
    ])
  })

  test('meets every red line that would cap below the target, and ignores the others', () => {
    const rules = rulesOf({
      one: [
        choice('a', [0, 60, 100], { effort: 'large', redLine: { below: 60, capsAt: 1 } }),
        choice('b', [0, 60, 100], { effort: 'large', redLine: { below: 60, capsAt: 2 } }),
        choice('c', [0, 100], { weight: 3 }),
      ],
    })
    const answers = { a: chose('c0'), b: chose('c0'), c: chose('c100') }
    expect(stepsOf(rules, answers, 2)).toMatchObject([{ question: 'a', to: 60, effort: 480 }])
  })

  test('takes an unknown as nothing, to be found out first', () => {
    const rules = rulesOf({ one: [choice('a', [0, 100]), checklist('b', { mail: 40, phone: 60 })] })
    expect(stepsOf(rules, { a: unknown() }, 4)).toEqual([
      { question: 'a', from: 0, to: 100, effort: 100, findOutFirst: true, choose: ['c100'], untick: [] },
      {
        question: 'b',
        from: 0,
        to: 100,
        effort: 100,
        findOutFirst: true,
        choose: ['mail', 'phone'],
        untick: [],
      },
    ])
  })

  test('keeps ticks, adds the fewest and smallest, and unticks "none of these"', () => {
    const items = { zinc: 10, iron: 30, gold: 20, lead: 10, tin: 30 }
    const rules = {
      ...rulesOf({ one: [checklist('metals', items)] }),
      levels: [{ from: 0 }, { from: 30 }, { from: 40 }],
    }
    expect(stepsOf(rules, { metals: ticked('none') }, 1)).toMatchObject([
      { to: 30, choose: ['iron'], untick: ['none'] },
    ])
    expect(stepsOf(rules, { metals: ticked('lead') }, 2)).toMatchObject([
      { from: 10, to: 40, choose: ['iron'], untick: [] },
    ])
    expect(stepsOf(rules, { metals: ticked('none') }, 2)).toMatchObject([
      { to: 40, choose: ['iron', 'lead'] },
    ])
  })

  test('chooses the smaller id among options of equal credit', () => {
    const rules = rulesOf({ one: [choice('a', { worst: 0, zeal: 100, care: 100, love: 100 })] })
    expect(stepsOf(rules, { a: chose('worst') }, 4)).toMatchObject([{ choose: ['care'] }])
  })

  test('leaves "not applicable" alone', () => {
    const rules = rulesOf({ one: [choice('a', [0, 100]), choice('b', [0, 100], { weight: 3 })] })
    const steps = stepsOf(rules, { a: chose('c0'), b: notApplicable('It has no such part.') }, 2)
    expect(steps.map(({ question }) => question)).toEqual(['a'])
  })

  test('says so where no answers lead to the level', () => {
    const rules = rulesOf({ one: [choice('a', [0, 40])] })
    const { paths } = doListOf({ rules, facts: {}, answers: { a: chose('c0') }, verdicts: {} }, 2)
    expect(paths).toEqual([{ section: 'one', reachable: false, effort: 0, steps: [] }])
  })
})

function stepsOf(rules: Rules, answers: Answers, target: number): Step[] {
  return pathSteps({ rules, facts: {}, answers, verdicts: {} }, target)
}

function pathSteps(assessment: Assessment, target: number): Step[] {
  return doListOf(assessment, target).paths.flatMap(({ steps }) => steps)
}

function doListOf({ rules, facts, answers }: Assessment, target: number) {
  return nextSteps(compile(rules), { facts, answers, date: today, target }).doList
}

function scoreOf({ rules, ...given }: Assessment) {
  return score(compile(rules), { ...given, lens: 'claimed', date: today })
}

function allDeciding({ decidesFrom: _, ...rules }: Rules): Rules {
  return { ...rules, sections: rules.sections.map((section) => ({ ...section, decides: true })) }
}

function noneDeciding(rules: Rules): Rules {
  return { ...rules, sections: rules.sections.map((section) => ({ ...section, decides: false })) }
}
