import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAssessment } from '@/tests/support/arbitrary-questionnaire'
import { choice, chose, notApplicable, rulesOf, unknown, yesNo } from '@/tests/support/build-rules'
import type { Facts } from '../../answers/answer'
import { compile } from '../../scoring/compile'
import { findContradictions } from '../../scoring/contradiction/contradictions'
import { explanationDigest } from '../../scoring/contradiction/explanation-digest'
import { progress } from '../../scoring/credit/progress'
import { checkReadiness } from './readiness'

const compiled = compile(
  rulesOf(
    {
      one: [choice('storage', [0, 100]), choice('deletion', [0, 100])],
      two: [choice('seen', [0, 100], { appliesWhen: { fact: 'camera' } })],
    },
    {
      facts: [yesNo('camera')],
      contradictions: [
        {
          id: 'stored-and-gone',
          when: {
            all: [
              { answer: 'storage', is: 'c0' },
              { answer: 'deletion', is: 'c100' },
            ],
          },
        },
      ],
    },
  ),
)

describe('a draft is ready to submit', () => {
  test('when every applicable question has some answer', () => {
    const answers = { storage: chose('c100'), deletion: notApplicable('It keeps nothing.') }
    expect(checkReadiness(compiled, { facts: { camera: 'no' }, answers, explanations: {} })).toEqual([])
  })

  test('even if nothing is known: "don\'t know yet" never blocks', () => {
    const answers = { storage: unknown(), deletion: unknown(), seen: unknown() }
    expect(checkReadiness(compiled, { facts: {}, answers, explanations: {} })).toEqual([])
  })
})

describe('a draft is not ready', () => {
  test('while a copied answer to an applicable question is not confirmed', () => {
    const copied = { ...chose('c100'), copied: true }
    const answers = { storage: copied, deletion: unknown(), seen: copied }
    expect(checkReadiness(compiled, { facts: { camera: 'no' }, answers, explanations: {} })).toEqual([
      { kind: 'unconfirmed', section: 'one', question: 'storage' },
    ])
  })

  test('while a fact is said no and another, said yes, implies it', () => {
    const facts = [{ ...yesNo('personal-data'), impliedBy: ['sensitive-data'] }, yesNo('sensitive-data')]
    const conflicting = compile(rulesOf({ one: [] }, { facts }))
    const given = { 'personal-data': 'no', 'sensitive-data': 'yes' }
    expect(checkReadiness(conflicting, { facts: given, answers: {}, explanations: {} })).toEqual([
      { kind: 'fact-conflict', fact: 'personal-data', impliedBy: 'sensitive-data' },
    ])
  })

  test('while a fact counts as no because it implies one said no, and nobody has said so', () => {
    const facts = [yesNo('camera'), yesNo('sensitive-data'), yesNo('personal-data')]
    const implies = { camera: ['sensitive-data'], 'sensitive-data': ['personal-data'] }
    const inferring = compile(rulesOf({ one: [] }, { facts, implies }))
    const blockersOf = (given: Facts) =>
      checkReadiness(inferring, { facts: given, answers: {}, explanations: {} })
    expect(blockersOf({ 'personal-data': 'no', 'sensitive-data': 'no' })).toEqual([
      { kind: 'inferred-no', fact: 'camera', implied: 'sensitive-data' },
    ])
    expect(blockersOf({ 'personal-data': 'no' })).toHaveLength(2)
    expect(blockersOf({ 'personal-data': 'no', 'sensitive-data': 'no', camera: 'not-sure' })).toEqual([])
  })

  test('while an applicable question has no answer, or "not applicable" has no reason', () => {
    const answers = { deletion: notApplicable(' ') }
    expect(checkReadiness(compiled, { facts: {}, answers, explanations: {} })).toEqual([
      { kind: 'unanswered', section: 'one', question: 'storage' },
      { kind: 'reason-missing', section: 'one', question: 'deletion' },
      { kind: 'unanswered', section: 'two', question: 'seen' },
    ])
  })

  test('while an answer names an option the question does not have', () => {
    const answers = { storage: chose('c50'), deletion: chose('c100') }
    expect(checkReadiness(compiled, { facts: { camera: 'no' }, answers, explanations: {} })).toEqual([
      { kind: 'unanswered', section: 'one', question: 'storage' },
    ])
  })

  test('while a contradiction is not explained, or its explanation has lapsed', () => {
    const given = { facts: { camera: 'no' }, answers: { storage: chose('c0'), deletion: chose('c100') } }
    const blocker = { contradiction: 'stored-and-gone', questions: ['deletion', 'storage'], facts: [] }
    const about = findContradictions(compiled, given)
      .map((found) => explanationDigest(found, given))
      .join()
    const ready = (text: string) =>
      checkReadiness(compiled, {
        ...given,
        explanations: { 'stored-and-gone': { text: 'Old units only.', about: text } },
      })

    expect(checkReadiness(compiled, { ...given, explanations: {} })).toEqual([
      { kind: 'contradiction-unexplained', ...blocker },
    ])
    expect(ready('what was said last week')).toEqual([{ kind: 'explanation-lapsed', ...blocker }])
    expect(ready(about)).toEqual([])
  })
})

test('nothing blocks in a section exactly when all its applicable questions count as answered and confirmed', () => {
  fc.assert(
    fc.property(arbitraryAssessment(), ({ rules, facts, answers }) => {
      const compiled = compile(rules)
      const blockers = checkReadiness(compiled, { facts, answers, explanations: {} })
      for (const { section, applicable, answered, copied } of progress(compiled, { facts, answers })) {
        const gaps = blockers.filter((blocker) => 'section' in blocker && blocker.section === section)
        expect(gaps.length).toBe(applicable - answered + copied)
      }
    }),
  )
})
