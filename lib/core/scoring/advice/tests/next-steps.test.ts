import { describe, expect, test } from 'vitest'
import { choice, chose, evidence, notApplicable, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import type { Answers, Facts } from '../../../answers/answer'
import type { Rules } from '../../../answers/rules'
import { compile } from '../../compile'
import { nextSteps } from '../next-steps'

const today = '2026-06-15'

describe('the first list', () => {
  test('has the red lines crossed or open, binding ones first, then by cap and id', () => {
    const line = (below: number, capsAt: number) => ({ redLine: { below, capsAt } })
    const rules = rulesOf({
      low: [choice('e', [0, 100], line(50, 0)), choice('d', [0, 100])],
      high: [
        choice('c', [0, 100], line(50, 3)),
        choice('b', [0, 100], line(50, 2)),
        choice('a', [0, 100], line(50, 2)),
        choice('kept', [0, 100], line(50, 1)),
        choice('z', [0, 100], { weight: 40 }),
      ],
    })
    const answers = {
      a: chose('c0'),
      c: chose('c0'),
      d: chose('c0'),
      e: chose('c0'),
      kept: chose('c100'),
      z: chose('c100'),
    }
    const list = next(rules, answers).redLines
    expect(list.map(({ section, question, state, binding }) => [section, question, state, binding])).toEqual([
      ['high', 'a', 'crossed', true],
      ['high', 'b', 'open', true],
      ['low', 'e', 'crossed', false],
      ['high', 'c', 'crossed', false],
    ])
  })

  test('puts a binding line before a lower cap that does not bind', () => {
    const rules = rulesOf({
      one: [choice('a', [0, 100], { redLine: { below: 50, capsAt: 0 } })],
      two: [
        choice('b', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
        choice('c', [0, 100], { weight: 3 }),
      ],
    })
    const answers = { a: chose('c0'), b: chose('c0'), c: chose('c100') }
    expect(next(rules, answers).redLines.map(({ question }) => question)).toEqual(['b', 'a'])
  })
})

describe('the second list', () => {
  test('has what is not known, by how much an answer narrows its section, grouped by who knows', () => {
    const rules = rulesOf(
      {
        one: [
          choice('a', [0, 100], { weight: 2, knows: 'legal' }),
          choice('b', [0, 100], { weight: 4, knows: 'engineering' }),
          choice('c', [0, 100], { weight: 2 }),
        ],
        two: [choice('d', [0, 100], { knows: 'legal' }), choice('e', [0, 100], { knows: 'engineering' })],
        three: [choice('f', [0, 100], { appliesWhen: { fact: 'camera' } })],
      },
      { facts: [yesNo('camera')], beside: ['two'] },
    )
    // one: weights 1, 2, 1 of 4, and c is answered; two: halves
    const answers = { a: unknown(), c: chose('c0') }
    expect(next(rules, answers, { facts: { camera: 'no' } }).findOut).toEqual([
      {
        knows: 'engineering',
        questions: [
          { section: 'one', question: 'b', narrows: { n: 200, d: 4 } },
          { section: 'two', question: 'e', narrows: { n: 100, d: 2 } },
        ],
      },
      {
        knows: 'legal',
        questions: [
          { section: 'two', question: 'd', narrows: { n: 100, d: 2 } },
          { section: 'one', question: 'a', narrows: { n: 100, d: 4 } },
        ],
      },
    ])
  })
})

describe('the third list', () => {
  const rules = rulesOf(
    {
      one: [choice('a', [0, 50, 100])],
      two: [choice('b', [0, 50, 100], { effort: 'medium' })],
      three: [choice('c', [0, 100])],
      four: [choice('d', [0, 100])],
    },
    { beside: ['three'] },
  )
  const answers = { a: chose('c0'), b: chose('c0'), c: chose('c0'), d: notApplicable('No such part.') }

  test('is the union of the paths of the deciding sections below the target', () => {
    const { doList } = next(rules, answers, { target: 2 })
    expect(doList).toMatchObject({ target: 2, effort: 200 })
    expect(doList.paths.map(({ section, effort, steps }) => [section, effort, steps.length])).toEqual([
      ['one', 50, 1],
      ['two', 150, 1],
    ])
  })

  test('aims one level higher if no target is given', () => {
    expect(next(rules, answers).doList).toMatchObject({ target: 1, effort: 200 })
    const better = { ...answers, b: chose('c50') }
    expect(next(rules, better).doList).toMatchObject({ target: 1, effort: 50, paths: [{ section: 'one' }] })
  })

  test('is empty where there is nowhere to go', () => {
    const best = { a: chose('c100'), b: chose('c100') }
    const nowhere = { target: null, effort: 0, paths: [] }
    expect(next(rules, best, { rules: without(rules, 'four') }).doList).toEqual(nowhere)
    const nothing = { a: notApplicable('No such part.') }
    expect(next(rulesOf({ one: [choice('a', [0, 100])] }), nothing).doList).toEqual(nowhere)
  })

  test('is empty for a target that is reached', () => {
    expect(next(rules, { ...answers, a: chose('c50'), b: chose('c50') }, { target: 2 }).doList).toEqual({
      target: 2,
      effort: 0,
      paths: [],
    })
  })

  test('refuses a target that is no level', () => {
    expect(() => next(rules, answers, { target: 5 })).toThrow('no level 5')
    expect(() => next(rules, answers, { target: 4 })).not.toThrow()
  })
})

describe('beside the lists stand', () => {
  test('answers that earn credit without the asked evidence, live on the day', () => {
    const asks = { atLeast: 'test-report' } as const
    const rules = rulesOf(
      {
        one: [
          choice('none', [0, 100]),
          choice('expired', [0, 100], asks),
          choice('zero', [0, 100], asks),
          choice('live', [0, 100], asks),
          choice('open', [0, 100], asks),
        ],
        two: [
          choice('hidden', [0, 100], { ...asks, appliesWhen: { fact: 'camera' } }),
          choice('weak', [0, 1, 100], asks),
        ],
      },
      { facts: [yesNo('camera')] },
    )
    const answers = {
      none: chose('c100'),
      expired: chose('c100', evidence('test-report', '2026-06-14')),
      zero: chose('c0'),
      live: chose('c100', evidence('test-report', today)),
      open: unknown(),
      hidden: chose('c100'),
      weak: chose('c1', evidence('document')),
    }
    expect(next(rules, answers, { facts: { camera: 'no' } }).missingEvidence).toEqual([
      { section: 'one', question: 'expired', atLeast: 'test-report' },
      { section: 'two', question: 'weak', atLeast: 'test-report' },
    ])
  })

  test('the contradictions', () => {
    const contradictions = [{ id: 'odd', when: { answer: 'a', is: 'c0' } }]
    const rules = rulesOf({ one: [choice('a', [0, 100])] }, { contradictions })
    expect(next(rules, { a: chose('c0') }).contradictions).toEqual([
      { id: 'odd', questions: ['a'], facts: [] },
    ])
    expect(next(rules, { a: chose('c100') }).contradictions).toEqual([])
  })
})

type Changes = { facts?: Facts; target?: number; rules?: Rules }

function next(rules: Rules, answers: Answers, { facts = {}, target, rules: other }: Changes = {}) {
  return nextSteps(compile(other ?? rules), { facts, answers, date: today, target })
}

function without(rules: Rules, section: string): Rules {
  return { ...rules, sections: rules.sections.filter(({ id }) => id !== section) }
}
