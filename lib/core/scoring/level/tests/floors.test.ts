import { describe, expect, test } from 'vitest'
import {
  choice,
  chose,
  evidence,
  notApplicable,
  rulesOf,
  unknown,
  usualFloors,
} from '@/tests/support/build-rules'
import type { Answers, Facts } from '../../../answers/answer'
import type { Rules } from '../../../answers/rules'
import { nextSteps } from '../../advice/next-steps'
import { compile } from '../../compile'
import type { Lens } from '../../score'
import { score } from '../../score-assessment'

const date = '2026-06-15'

// One practice of weight 3 among many good ones: nine of weight 2, all at their best.
const others = Array.from({ length: 9 }, (_, index) => choice(`other-${index}`, [0, 100], { weight: 2 }))
const best: Answers = Object.fromEntries(others.map(({ id }) => [id, chose('c100')]))
const updates = choice('updates', [0, 20, 50, 75, 100], { weight: 3, atLeast: 'document' })
const rules = rulesOf({ security: [updates, ...others] }, { floors: usualFloors })

function scoreOf(
  answers: Answers,
  { lens = 'claimed', of = rules, facts = {} }: { lens?: Lens; of?: Rules; facts?: Facts } = {},
) {
  return score(compile(of), { facts, answers, lens, date })
}

function sectionOf(answers: Answers, more: Parameters<typeof scoreOf>[1] = {}) {
  const [section] = scoreOf(answers, more).sections
  if (!section?.assessed) throw new Error('the section is not assessed')
  return section
}

describe('a floor', () => {
  test('holds a section below a level over a missing practice, however good the average', () => {
    expect(sectionOf({ ...best, updates: chose('c0') })).toMatchObject({ uncapped: 3, level: 1, couldBe: 1 })
    expect(
      sectionOf({ ...best, updates: chose('c0') }, { of: { ...rules, floors: undefined } }),
    ).toMatchObject({
      uncapped: 3,
      level: 3,
    })
  })

  test.each([
    ['c0', 1],
    ['c20', 2],
    ['c50', 3],
    ['c75', 4],
    ['c100', 4],
  ])('lets an essential practice at %s reach level %i', (option, level) => {
    expect(sectionOf({ ...best, updates: chose(option) }).level).toBe(
      Math.min(level, option === 'c20' ? 2 : level),
    )
  })

  test('asks less of an important practice, and nothing of a useful one', () => {
    const useful = choice('useful', [0, 100])
    const important = choice('important', [0, 10, 20, 100], { weight: 2 })
    const many = Array.from({ length: 40 }, (_, index) => choice(`more-${index}`, [0, 100], { weight: 2 }))
    const of = rulesOf({ one: [useful, important, ...many] }, { floors: usualFloors })
    const good = Object.fromEntries(many.map(({ id }) => [id, chose('c100')]))
    const levelWith = (said: Answers) => sectionOf({ ...good, ...said }, { of }).level
    expect(levelWith({ useful: chose('c0'), important: chose('c100') })).toBe(4)
    expect(levelWith({ useful: chose('c100'), important: chose('c10') })).toBe(3)
    expect(levelWith({ useful: chose('c100'), important: chose('c20') })).toBe(4)
  })

  test('is reported once a question, by the lowest level it holds back from', () => {
    expect(sectionOf({ ...best, updates: chose('c0') }).floors).toEqual([
      { question: 'updates', below: 20, capsAt: 1, state: 'crossed', from: 3, binding: true },
    ])
  })

  test('is open while the answer is not known, and crossed once it is', () => {
    const section = sectionOf({ ...best, updates: unknown() })
    expect(section).toMatchObject({ level: 1, couldBe: 4 })
    expect(section.floors).toMatchObject([{ state: 'open', capsAt: 1, binding: true }])
  })

  test('caps what could be by its crossed levels, also where a lower one is still open', () => {
    const section = sectionOf({ ...best, updates: chose('c50') }, { lens: 'evidenced' })
    expect(section.floors).toMatchObject([{ state: 'open', capsAt: 1 }])
    expect(section.couldBe).toBe(3)
    const shown = { ...best, updates: chose('c50', evidence('document')) }
    expect(sectionOf(shown, { lens: 'evidenced' })).toMatchObject({ level: 3, couldBe: 3 })
  })

  test('is not reported where the average alone is no higher', () => {
    const of = rulesOf({ one: [updates, choice('b', [0, 100], { weight: 3 })] }, { floors: usualFloors })
    const section = sectionOf({ updates: chose('c0'), b: chose('c50') }, { of })
    expect(section.floors).toEqual([])
    expect(sectionOf({ updates: chose('c0'), b: chose('c100') }, { of })).toMatchObject({
      uncapped: 2,
      level: 1,
    })
  })

  test('is not reported beside a red line of its question that caps as low', () => {
    const lined = (capsAt: number) =>
      rulesOf(
        { one: [choice('updates', [0, 50, 100], { weight: 3, redLine: { below: 25, capsAt } }), ...others] },
        { floors: usualFloors },
      )
    const held = { ...best, updates: chose('c0') }
    expect(sectionOf(held, { of: lined(1) })).toMatchObject({
      level: 1,
      floors: [],
      redLines: [{ capsAt: 1 }],
    })
    expect(sectionOf(held, { of: lined(0) })).toMatchObject({
      level: 0,
      floors: [],
      redLines: [{ capsAt: 0 }],
    })
    const softer = sectionOf(held, { of: lined(2) })
    expect(softer).toMatchObject({ level: 1, floors: [{ capsAt: 1, binding: true }] })
    expect(softer.redLines).toMatchObject([{ capsAt: 2, binding: false }])
  })

  test('is named as what holds the whole back, after red lines that hold it as low', () => {
    const of = rulesOf(
      {
        one: [
          choice('a-floor', [0, 100], { weight: 3 }),
          choice('b-line', [0, 100], { redLine: { below: 25, capsAt: 1 } }),
          ...others,
        ],
      },
      { floors: usualFloors },
    )
    const { overall } = scoreOf({ ...best, 'a-floor': chose('c0'), 'b-line': chose('c0') }, { of })
    expect(overall).toMatchObject({
      level: 1,
      heldBackBy: [
        { question: 'b-line', by: 'red-line' },
        { question: 'a-floor', by: 'floor' },
      ],
    })
  })

  test('may be met by "not applicable", which a red line forbids', () => {
    expect(sectionOf({ ...best, updates: notApplicable('It has no software.') })).toMatchObject({
      level: 4,
      floors: [],
    })
  })

  test('is in the list of what caps below the target, those that set the level first', () => {
    const two = rulesOf(
      { one: [choice('a', [0, 20, 100], { weight: 3 }), choice('b', [0, 100], { weight: 3 }), ...others] },
      { floors: usualFloors },
    )
    const answers = { ...best, a: chose('c20'), b: chose('c0') }
    const floorsTo = (target: number) =>
      nextSteps(compile(two), { facts: {}, answers, date, target }).floors.map(({ question }) => question)
    expect(floorsTo(2)).toEqual(['b'])
    expect(floorsTo(3)).toEqual(['b', 'a'])
    const { floors, doList } = nextSteps(compile(two), { facts: {}, answers, date })
    expect(doList.target).toBe(2)
    expect(floors).toMatchObject([{ section: 'one', question: 'b', binding: true }])
  })

  test('is what the path to its level asks for, even where the points are there', () => {
    const { doList } = nextSteps(compile(rules), {
      facts: {},
      answers: { ...best, updates: chose('c0') },
      date,
      target: 3,
    })
    expect(doList.paths).toMatchObject([
      { section: 'security', steps: [{ question: 'updates', from: 0, to: 50 }] },
    ])
  })
})
