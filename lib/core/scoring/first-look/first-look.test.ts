import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import {
  checklist,
  choice,
  chose,
  notApplicable,
  rulesOf,
  ticked,
  unknown,
} from '@/tests/support/build-rules'
import { compile } from '../compile'
import { score } from '../score-assessment'
import { firstLook } from './first-look'

const date = '2026-11-29'
const redLine = { below: 50, capsAt: 1 }
const rules = compile(
  rulesOf({
    security: [
      choice('passwords', [0, 60, 100], { weight: 3, redLine, knows: 'engineering' }),
      choice('updates', [0, 50, 80, 100], { weight: 2, knows: 'engineering' }),
      choice('reports', [0, 100], { weight: 1, knows: 'support' }),
    ],
    control: [
      checklist('reset', { app: 40, device: 20, cloud: 40 }, { weight: 3, knows: 'product' }),
      choice('export', [0, 100], { redLine, knows: 'legal' }),
    ],
  }),
)
const essentials = new Set(['passwords', 'updates', 'reports', 'reset'])
const look = (answers: Parameters<typeof firstLook>[1]['answers']) =>
  firstLook(rules, { facts: {}, answers, date }, essentials)

describe('an essential question', () => {
  const stateOf = (answers: Parameters<typeof look>[0], id: string) =>
    look(answers).essentials.find(({ question }) => question === id)?.state

  test('is to be found out until it is answered, and while it is not known', () => {
    expect(stateOf({}, 'updates')).toBe('to-find-out')
    expect(stateOf({ updates: unknown() }, 'updates')).toBe('to-find-out')
    expect(stateOf({ updates: notApplicable('') }, 'updates')).toBe('to-find-out')
  })

  test('is in good order from a credit of 75, in part below it, and crossed below its red line', () => {
    expect(stateOf({ updates: chose('c80') }, 'updates')).toBe('in-good-order')
    expect(stateOf({ updates: chose('c50') }, 'updates')).toBe('in-part')
    expect(stateOf({ passwords: chose('c60') }, 'passwords')).toBe('in-part')
    expect(stateOf({ passwords: chose('c0') }, 'passwords')).toBe('crossed')
  })

  test('that does not apply to the product is none of these', () => {
    expect(stateOf({ reports: notApplicable('Nobody can write to us.') }, 'reports')).toBe('not-applicable')
  })
})

describe('the steps worth most', () => {
  test('begin with what takes a crossed red line away, then with most points, and never name what is not known', () => {
    const { steps } = look({
      passwords: chose('c0'),
      updates: chose('c0'),
      reports: unknown(),
      reset: ticked('device'),
      export: chose('c0'),
    })
    expect(steps.map(({ question, choose }) => [question, choose])).toEqual([
      ['passwords', ['c100']],
      ['export', ['c100']],
      ['reset', ['app', 'cloud']],
    ])
  })

  test('say what the section could be today and then', () => {
    const [step] = look({ passwords: chose('c0') }).steps
    expect(step?.couldBe).toEqual({ today: 1, after: 4 })
  })

  test('are none where every answer is in good order', () => {
    expect(look({ passwords: chose('c100'), updates: chose('c80') }).steps).toEqual([])
  })

  test('lead an answer below its best to the best there is, where none is in good order', () => {
    const weak = compile(rulesOf({ one: [choice('weak', [0, 60])] }))
    const { steps } = firstLook(weak, { facts: {}, answers: { weak: chose('c0') }, date }, new Set(['weak']))
    expect(steps.map(({ choose }) => choose)).toEqual([['c60']])
  })

  test('replace “none of these” by what is ticked', () => {
    const [step] = look({ reset: ticked('none') }).steps
    expect(step).toMatchObject({ choose: ['app', 'cloud'], couldBe: { today: 1, after: 3 } })
  })
})

test('whom to ask names essentials without an answer and everything not known yet, by who knows', () => {
  expect(look({ passwords: chose('c100'), export: unknown() }).toAsk).toEqual([
    { knows: 'engineering', questions: [{ section: 'security', question: 'updates' }] },
    { knows: 'support', questions: [{ section: 'security', question: 'reports' }] },
    { knows: 'product', questions: [{ section: 'control', question: 'reset' }] },
    { knows: 'legal', questions: [{ section: 'control', question: 'export' }] },
  ])
})

test('a red line that is crossed is named also where its question is not essential', () => {
  expect(look({ export: chose('c0') }).crossed).toEqual([{ section: 'control', question: 'export' }])
})

test('a range says between which levels a section is, and that a crossed red line keeps it there', () => {
  const [security, control] = look({ passwords: chose('c0'), updates: unknown() }).sections
  expect(security).toEqual({
    section: 'security',
    applying: 3,
    answered: 2,
    levels: { level: 0, couldBe: 1, isHeld: false },
  })
  expect(control).toMatchObject({ applying: 2, answered: 0, levels: { level: 0, couldBe: 4 } })
  const held = look({ passwords: chose('c0'), updates: chose('c100'), reports: chose('c100') }).sections[0]
  expect(held?.levels).toEqual({ level: 1, couldBe: 1, isHeld: true })
})

test('of any assessment each essential is counted once, levels are those of the score, and steps are for answers', () => {
  fc.assert(
    fc.property(arbitraryAssessment(), ({ rules: drawn, facts, answers }) => {
      const compiled = compile(drawn)
      const all = new Set(drawn.sections.flatMap(({ questions }) => questions.map(({ id }) => id)))
      const found = firstLook(compiled, { facts, answers, date }, all)
      expect(found.essentials).toHaveLength(found.applying)
      expect(found.overall).toEqual(score(compiled, { facts, answers, date, lens: 'claimed' }).overall)
      for (const { question, choose, couldBe } of found.steps) {
        expect(choose).not.toEqual([])
        expect(couldBe.after).toBeGreaterThanOrEqual(couldBe.today)
        expect(answers[question]?.says.kind).toMatch(/choice|checklist/)
      }
    }),
    { numRuns: 100 },
  )
})
