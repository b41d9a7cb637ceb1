import { describe, expect, test } from 'vitest'
import { choice, chose, notApplicable, rulesOf, yesNo } from '@/tests/support/build-rules'
import { answers, scored, sectionOf } from '@/tests/support/scored'

describe('what is left out', () => {
  test('a reasoned "not applicable" counts nowhere', () => {
    const given = { answers: { ...answers, updates: notApplicable('It has no software.') } }
    // (3·60 + 40) / 4 = 55
    expect(sectionOf('security', 'claimed', given)).toMatchObject({ low: { n: 220, d: 4 }, redLines: [] })
    expect(sectionOf('security', 'claimed', given)).not.toHaveProperty('trace.2')
  })

  test('"not applicable" without its reason counts as missing', () => {
    const given = { answers: { ...answers, updates: notApplicable(' ') } }
    // low = 220 / 6, high = 420 / 6
    expect(sectionOf('security', 'claimed', given)).toMatchObject({
      low: { n: 220, d: 6 },
      high: { n: 420, d: 6 },
    })
  })

  test('a section with nothing that counts is not assessed', () => {
    const rules = rulesOf(
      {
        empty: [choice('a', [0, 100])],
        hidden: [choice('b', [0, 100], { appliesWhen: { fact: 'microphone' } })],
      },
      { facts: [yesNo('microphone')] },
    )
    const result = scored('claimed', {
      rules,
      answers: { a: notApplicable('No such part.'), b: chose('c100') },
    })
    expect(result.sections).toEqual([
      { section: 'empty', decides: true, assessed: false },
      { section: 'hidden', decides: true, assessed: false },
    ])
    expect(result.overall).toEqual({ assessed: false })
  })
})

describe('the overall level', () => {
  const twoSections = rulesOf({
    first: [
      choice('a', [0, 60, 80, 100], { redLine: { below: 1, capsAt: 0 } }),
      choice('b', [0, 60, 80, 100]),
    ],
    second: [choice('c', [0, 60, 80, 100]), choice('d', [0, 60, 80, 100])],
  })
  const overall = (a: string, b: string, c: string, d: string, beside: string[] = []) => {
    const sections = twoSections.sections.map((each) => ({ ...each, decides: !beside.includes(each.id) }))
    const answers = { a: chose(a), b: chose(b), c: chose(c), d: chose(d) }
    return scored('claimed', { rules: { ...twoSections, sections }, answers }).overall
  }

  test('is the lowest of the deciding sections, never a mean', () => {
    expect(overall('c100', 'c100', 'c60', 'c60')).toMatchObject({ level: 2, couldBe: 2 })
  })

  test('leaves out sections that do not decide', () => {
    expect(overall('c100', 'c100', 'c0', 'c0', ['second'])).toMatchObject({ level: 4, couldBe: 4 })
    expect(overall('c100', 'c100', 'c0', 'c0', ['first', 'second'])).toEqual({ assessed: false })
  })

  test('names the question that keeps back the most points, ties by id', () => {
    expect(overall('c60', 'c60', 'c60', 'c80')).toMatchObject({
      heldBackBy: [
        { section: 'first', question: 'a', by: 'points' },
        { section: 'second', question: 'c', by: 'points' },
      ],
    })
    expect(overall('c80', 'c60', 'c100', 'c100')).toMatchObject({
      heldBackBy: [{ section: 'first', question: 'b', by: 'points' }],
    })
  })

  test('names the earlier id on a tie, whatever the order of the questions', () => {
    const rules = rulesOf({ one: [choice('z', [0, 100]), choice('a', [0, 100]), choice('m', [0, 100])] })
    const { overall } = scored('claimed', { rules, answers: {} })
    expect(overall).toMatchObject({ heldBackBy: [{ question: 'a' }] })
  })

  test('weighs what a question keeps back', () => {
    const rules = rulesOf({ one: [choice('a', [0, 40, 100]), choice('b', [0, 60, 100], { weight: 2 })] })
    // a keeps back 1·60, b keeps back 2·40
    const { overall } = scored('claimed', { rules, answers: { a: chose('c40'), b: chose('c60') } })
    expect(overall).toMatchObject({ heldBackBy: [{ question: 'b' }] })
  })

  test('names the binding red line before any points', () => {
    expect(overall('c0', 'c60', 'c60', 'c60')).toMatchObject({
      level: 0,
      heldBackBy: [{ section: 'first', question: 'a', by: 'red-line' }],
    })
  })

  test('names no line that caps without setting the level', () => {
    const rules = rulesOf({
      one: [
        choice('a', [0, 100], { redLine: { below: 50, capsAt: 2 } }),
        choice('b', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
        choice('c', [0, 100], { weight: 30 }),
      ],
    })
    const { overall } = scored('claimed', {
      rules,
      answers: { a: chose('c0'), b: chose('c0'), c: chose('c100') },
    })
    expect(overall).toMatchObject({
      level: 1,
      heldBackBy: [{ section: 'one', question: 'b', by: 'red-line' }],
    })
  })

  test('is held back by nothing at the highest level', () => {
    expect(overall('c100', 'c100', 'c100', 'c100')).toMatchObject({ level: 4, heldBackBy: [] })
  })
})
