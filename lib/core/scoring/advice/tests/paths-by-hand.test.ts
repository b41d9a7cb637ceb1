import { describe, expect, test } from 'vitest'
import {
  checklist,
  choice,
  chose,
  notApplicable,
  rulesOf,
  ticked,
  unknown,
} from '@/tests/support/build-rules'
import { doListOf, stepsOf } from '@/tests/support/paths-to-levels'

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
