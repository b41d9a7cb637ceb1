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
  yesNo,
} from '@/tests/support/build-rules'
import type { Answers, Facts } from '../../answers/answer'
import type { Rules } from '../../answers/rules'
import { compile } from '../../scoring/compile'
import type { Plan } from './plan'
import { planProgress } from './plan-progress'

describe('a line of the plan', () => {
  const rules = rulesOf(
    {
      one: [choice('a', [0, 50, 100]), checklist('b', { mail: 40, phone: 60 })],
      two: [choice('c', [0, 100], { appliesWhen: { fact: 'camera' } })],
    },
    { facts: [yesNo('camera')] },
  )
  const counted = (answers: Answers, plan: Plan, facts: Facts = {}) =>
    planProgress(compile(rules), { facts, answers, plan })

  test('is done once the answer is worth what it aims at, and not a point before', () => {
    const plan = { a: { to: 50 }, b: { to: 60 } }
    expect(counted({ a: chose('c50'), b: ticked('mail') }, plan)).toEqual({ planned: 2, done: 1 })
    expect(counted({ a: chose('c100'), b: ticked('phone') }, plan)).toEqual({ planned: 2, done: 2 })
  })

  test('is not done while nobody knows, whatever the answer could be', () => {
    expect(counted({ a: unknown() }, { a: { to: 50 }, b: { to: 40 } })).toEqual({ planned: 2, done: 0 })
  })

  test('does not count where its question no longer applies, is not applicable or is no more', () => {
    const plan = { a: { to: 50 }, c: { to: 100 }, gone: { to: 0 }, constructor: { to: 0 } }
    const answers = { a: notApplicable('It has no such part.'), c: chose('c100') }
    expect(counted(answers, plan, { camera: 'no' })).toEqual({ planned: 0, done: 0 })
    expect(counted(answers, plan, { camera: 'yes' })).toEqual({ planned: 1, done: 1 })
  })
})

test('no more of a plan is done than was planned, and a lower aim is never further away', () => {
  const aims = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 15, maxLength: 15 })
  fc.assert(
    fc.property(arbitraryAssessment(), aims, fc.nat({ max: 100 }), (assessment, tos, less) => {
      const { planned, done } = progressOf(assessment, tos)
      expect(done).toBeLessThanOrEqual(planned)
      expect(planned).toBeLessThanOrEqual(questionsOf(assessment.rules).length)
      const lower = progressOf(
        assessment,
        tos.map((to) => Math.max(0, to - less)),
      )
      expect(lower.planned).toBe(planned)
      expect(lower.done).toBeGreaterThanOrEqual(done)
    }),
  )
})

function progressOf({ rules, ...given }: { rules: Rules; facts: Facts; answers: Answers }, tos: number[]) {
  const plan = Object.fromEntries(questionsOf(rules).map(({ id }, index) => [id, { to: tos[index] ?? 0 }]))
  return planProgress(compile(rules), { ...given, plan })
}

function questionsOf({ sections }: Rules) {
  return sections.flatMap(({ questions }) => questions)
}
