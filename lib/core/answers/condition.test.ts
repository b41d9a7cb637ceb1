import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Condition, FactCondition } from '../format/schema/schema'
import type { Answer, AnswerValue, Facts } from './answer'
import { compileCondition, compileFactCondition, type Truth } from './condition'
import type { FactRule, QuestionRule, Rules } from './rules'

const facts: FactRule[] = [
  { id: 'login', type: 'yes-no' },
  { id: 'personal-data', type: 'yes-no', impliedBy: ['sensitive-data'] },
  { id: 'sensitive-data', type: 'yes-no', impliedBy: ['health-data', 'audience'] },
  { id: 'health-data', type: 'yes-no', impliedBy: ['personal-data'] },
  { id: 'audience', type: 'one-of' },
  { id: 'markets', type: 'several-of' },
]

const truthOf = (condition: FactCondition, given: Facts) => compileFactCondition(condition, { facts })(given)

describe('a term about a fact', () => {
  test.each<[FactCondition, Facts, Truth]>([
    [{ fact: 'login' }, { login: 'yes' }, true],
    [{ fact: 'login' }, { login: 'no' }, false],
    [{ fact: 'login' }, { login: 'not-sure' }, 'undecided'],
    [{ fact: 'login' }, {}, 'undecided'],
    [{ fact: 'login' }, { login: ['yes'] }, 'undecided'],
    [{ fact: 'login', is: 'yes' }, { login: 'yes' }, true],
    [{ fact: 'login', is: 'no' }, { login: 'yes' }, false],
    [{ fact: 'login', is: 'no' }, { login: 'no' }, true],
    [{ fact: 'login', is: 'no' }, {}, 'undecided'],
    [{ fact: 'login', is: 'perhaps' }, { login: 'yes' }, 'undecided'],
    [{ fact: 'login', includes: 'yes' }, { login: 'yes' }, 'undecided'],
    [{ fact: 'audience', is: 'consumer' }, { audience: 'consumer' }, true],
    [{ fact: 'audience', is: 'consumer' }, { audience: 'work' }, false],
    [{ fact: 'audience', is: 'consumer' }, { audience: 'not-sure' }, 'undecided'],
    [{ fact: 'audience', is: 'consumer' }, {}, 'undecided'],
    [{ fact: 'audience', is: 'consumer' }, { audience: ['consumer'] }, 'undecided'],
    [{ fact: 'audience' }, { audience: 'consumer' }, 'undecided'],
    [{ fact: 'markets', includes: 'eu' }, { markets: ['uk', 'eu'] }, true],
    [{ fact: 'markets', includes: 'eu' }, { markets: ['uk'] }, false],
    [{ fact: 'markets', includes: 'eu' }, { markets: [] }, false],
    [{ fact: 'markets', includes: 'eu' }, { markets: 'not-sure' }, 'undecided'],
    [{ fact: 'markets', includes: 'eu' }, { markets: ['uk', 'not-sure'] }, 'undecided'],
    [{ fact: 'markets', includes: 'eu' }, { markets: ['eu', 'not-sure'] }, true],
    [{ fact: 'markets', includes: 'eu' }, {}, 'undecided'],
    [{ fact: 'markets' }, { markets: ['eu'] }, 'undecided'],
    [{ fact: 'nobody-knows' }, { 'nobody-knows': 'yes' }, 'undecided'],
  ])('%j with %j is %j', (condition, given, expected) => {
    expect(truthOf(condition, given)).toBe(expected)
  })
})

describe('a fact that others imply', () => {
  test.each<[Facts, Truth]>([
    [{ 'personal-data': 'no', 'sensitive-data': 'yes' }, true],
    [{ 'personal-data': 'no', 'sensitive-data': 'no', 'health-data': 'yes' }, true],
    [{ 'personal-data': 'no', 'sensitive-data': 'no' }, 'undecided'],
    [{ 'personal-data': 'no', 'sensitive-data': 'no', 'health-data': 'no' }, false],
    [{ 'personal-data': 'yes' }, true],
  ])('personal data with %j is %j', (given, expected) => {
    expect(truthOf({ fact: 'personal-data' }, given)).toBe(expected)
  })

  test('is implied by yes-no facts only', () => {
    const given = { 'personal-data': 'no', 'sensitive-data': 'no', 'health-data': 'no', audience: 'yes' }
    expect(truthOf({ fact: 'personal-data' }, given)).toBe(false)
  })
})

describe('joined conditions', () => {
  const [yes, no, unsure] = [{ fact: 'a-yes' }, { fact: 'a-no' }, { fact: 'unsure' }]
  const threeFacts: FactRule[] = ['a-yes', 'a-no', 'unsure'].map((id) => ({ id, type: 'yes-no' }))
  const given = { 'a-yes': 'yes', 'a-no': 'no' }

  test.each<[FactCondition, Truth]>([
    [{ all: [yes, yes] }, true],
    [{ all: [yes, unsure] }, 'undecided'],
    [{ all: [unsure, no] }, false],
    [{ all: [unsure, yes] }, 'undecided'],
    [{ any: [no, no] }, false],
    [{ any: [no, unsure] }, 'undecided'],
    [{ any: [unsure, yes] }, true],
    [{ any: [unsure, no] }, 'undecided'],
    [{ not: yes }, false],
    [{ not: no }, true],
    [{ not: unsure }, 'undecided'],
    [{ not: { any: [no, { all: [yes, unsure] }] } }, 'undecided'],
  ])('%j is %j', (condition, expected) => {
    expect(compileFactCondition(condition, { facts: threeFacts })(given)).toBe(expected)
  })

  test('knowing more settles a condition but never turns it round', () => {
    const term = fc.constantFrom(...threeFacts.map(({ id }) => ({ fact: id })))
    const { condition } = fc.letrec<{ condition: FactCondition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        term,
        fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
      ),
    }))
    const word = fc.constantFrom('yes', 'no')
    const known = fc.record({ 'a-yes': word, 'a-no': word, unsure: word })
    fc.assert(
      fc.property(condition, known, fc.subarray(['a-yes', 'a-no', 'unsure']), (tree, all, hidden) => {
        const test = compileFactCondition(tree, { facts: threeFacts })
        const before = test({ ...all, ...Object.fromEntries(hidden.map((id) => [id, 'not-sure'])) })
        fc.pre(before !== 'undecided')
        expect(test(all)).toBe(before)
      }),
    )
  })
})

describe('a term about an answer', () => {
  const base = { weight: 1, effort: 'small', knows: 'product', evidence: { atLeast: 'none' } } as const
  const questions: QuestionRule[] = [
    {
      ...base,
      id: 'passwords',
      kind: 'choice',
      appliesWhen: { fact: 'login' },
      options: credits('shared', 'unique'),
    },
    { ...base, id: 'channels', kind: 'checklist', items: credits('mail', 'phone') },
  ]
  const rules: Pick<Rules, 'facts' | 'sections'> = {
    facts,
    sections: [{ id: 'one', decides: true, questions }],
  }

  test.each<[Condition, AnswerValue | null, Truth]>([
    [{ answer: 'passwords', is: 'shared' }, { kind: 'choice', option: 'shared' }, true],
    [{ answer: 'passwords', is: 'shared' }, { kind: 'choice', option: 'unique' }, false],
    [{ answer: 'passwords', anyOf: ['shared', 'unique'] }, { kind: 'choice', option: 'unique' }, true],
    [{ answer: 'passwords', anyOf: ['shared'] }, { kind: 'choice', option: 'unique' }, false],
    [{ answer: 'passwords', is: 'shared' }, { kind: 'unknown' }, 'undecided'],
    [{ answer: 'passwords', is: 'shared' }, { kind: 'not-applicable', because: 'No' }, 'undecided'],
    [{ answer: 'passwords', is: 'shared' }, { kind: 'checklist', items: ['shared'] }, 'undecided'],
    [{ answer: 'passwords', is: 'shared' }, null, 'undecided'],
    [{ answer: 'passwords', ticked: 'shared' }, { kind: 'choice', option: 'shared' }, 'undecided'],
    [{ answer: 'passwords' }, { kind: 'choice', option: 'shared' }, 'undecided'],
    [{ answer: 'channels', ticked: 'mail' }, { kind: 'checklist', items: ['phone', 'mail'] }, true],
    [{ answer: 'channels', ticked: 'mail' }, { kind: 'checklist', items: ['phone'] }, false],
    [{ answer: 'channels', ticked: 'mail' }, { kind: 'unknown' }, 'undecided'],
    [{ answer: 'channels', is: 'mail' }, { kind: 'checklist', items: ['mail'] }, 'undecided'],
    [{ answer: 'no-such-question', is: 'mail' }, { kind: 'choice', option: 'mail' }, 'undecided'],
    [{ not: { answer: 'passwords', is: 'shared' } }, { kind: 'choice', option: 'unique' }, true],
  ])('%j answered by %j is %j', (condition, says, expected) => {
    expect(compileCondition(condition, rules)({ login: 'yes' }, says ? everyAnswer(says) : {})).toBe(expected)
  })

  test('is undecided while the question is hidden, and decided while it may apply', () => {
    const condition = compileCondition({ answer: 'passwords', is: 'shared' }, rules)
    const answers = everyAnswer({ kind: 'choice', option: 'shared' })
    expect(condition({ login: 'no' }, answers)).toBe('undecided')
    expect(condition({ login: 'not-sure' }, answers)).toBe(true)
  })

  test('joins facts and answers', () => {
    const condition: Condition = { all: [{ fact: 'login' }, { answer: 'passwords', is: 'shared' }] }
    const answers = everyAnswer({ kind: 'choice', option: 'shared' })
    expect(compileCondition(condition, rules)({ login: 'yes' }, answers)).toBe(true)
    expect(compileCondition(condition, rules)({ login: 'not-sure' }, answers)).toBe('undecided')
  })

  function everyAnswer(says: AnswerValue): Record<string, Answer> {
    const answer: Answer = { says, evidence: [], copied: false }
    return { passwords: answer, channels: answer, 'no-such-question': answer }
  }

  function credits(worse: string, better: string) {
    return [
      { id: worse, credit: 0 },
      { id: better, credit: 100 },
    ]
  }
})
