import { describe, expect, test } from 'vitest'
import { choice, chose, rulesOf, ticked } from '@/tests/support/build-rules'
import { answers, scored, sectionOf } from '@/tests/support/scored'
import type { Verdicts } from '../score'

describe('red lines', () => {
  const lineAt = (option: string) =>
    sectionOf('security', 'claimed', {
      answers: { passwords: chose(option), updates: chose('c100'), channels: ticked('mail', 'phone') },
    })

  test('crossed: the answer itself is beyond the line', () => {
    // (0 + 200 + 100) / 6 = 50 → 2, held at 1, and it could not be more.
    expect(lineAt('c0')).toMatchObject({
      level: 1,
      couldBe: 1,
      uncapped: 2,
      redLines: [{ question: 'passwords', below: 25, capsAt: 1, state: 'crossed', from: 2, binding: true }],
    })
  })

  test('kept: an answer exactly on the line does not cross it', () => {
    expect(lineAt('c25')).toMatchObject({ level: 2, redLines: [] })
  })

  test('open: what is not known caps the level, but not what it could be', () => {
    // (0 + 200 + 100) / 6 = 50 → 2, held at 1; at best 600 / 6 = 100 → 4
    const open = sectionOf('security', 'claimed', {
      answers: { updates: chose('c100'), channels: ticked('mail', 'phone') },
    })
    expect(open).toMatchObject({
      level: 1,
      couldBe: 4,
      uncapped: 2,
      redLines: [{ question: 'passwords', state: 'open', binding: true }],
    })
  })

  test('a high bound exactly on the line leaves it open', () => {
    const verdicts: Verdicts = {}
    const onTheLine = { answers: { ...answers, passwords: chose('c25') }, verdicts }
    expect(sectionOf('security', 'verified', onTheLine)).toMatchObject({
      redLines: [
        { question: 'passwords', state: 'open' },
        { question: 'updates', state: 'open' },
      ],
    })
  })

  test('are sorted by the level they cap at, then by id; only those that set the level bind', () => {
    const many = rulesOf({
      one: [
        choice('d', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
        choice('c', [0, 100], { redLine: { below: 50, capsAt: 0 } }),
        choice('b', [0, 100], { redLine: { below: 50, capsAt: 1 } }),
        choice('a', [0, 100], { redLine: { below: 50, capsAt: 3 } }),
        choice('z', [0, 100], { weight: 30 }),
      ],
    })
    const given = { a: chose('c0'), b: chose('c0'), d: chose('c0'), z: chose('c100') }
    const lines = (c: string) => {
      const [section] = scored('claimed', { rules: many, answers: { ...given, c: chose(c) } }).sections
      return section?.assessed
        ? section.redLines.map((line) => [line.question, line.capsAt, line.binding])
        : []
    }
    expect(lines('c100')).toEqual([
      ['b', 1, true],
      ['d', 1, true],
      ['a', 3, false],
    ])
    expect(lines('c0')).toEqual([
      ['c', 0, true],
      ['b', 1, false],
      ['d', 1, false],
      ['a', 3, false],
    ])
  })

  test('a line that caps at the level already reached is reported, but does not bind', () => {
    // 100 / 4 = 25 → level 1, and the line caps at 1.
    const rules = rulesOf({
      one: [choice('a', [0, 100], { weight: 3, redLine: { below: 1, capsAt: 1 } }), choice('b', [0, 100])],
    })
    const [section] = scored('claimed', { rules, answers: { a: chose('c0'), b: chose('c100') } }).sections
    expect(section).toMatchObject({
      level: 1,
      uncapped: 1,
      redLines: [{ question: 'a', from: 1, binding: false }],
    })
  })
})
