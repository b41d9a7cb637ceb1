import { describe, expect, test } from 'vitest'
import { checklist, choice, chose, rulesOf, ticked, unknown, yesNo } from '@/tests/support/build-rules'
import type { Answers, Facts } from '../../answers/answer'
import { compile } from '../compile'
import { findContradictions } from './contradictions'
import { explanationDigest } from './explanation-digest'

const rules = rulesOf(
  {
    one: [
      choice('storage', [0, 100], { appliesWhen: { fact: 'camera' } }),
      checklist('shared', { photos: 40, voices: 60 }),
    ],
  },
  {
    facts: [yesNo('camera'), yesNo('personal-data')],
    contradictions: [
      {
        id: 'stores-nothing-yet-shares',
        when: {
          all: [
            {
              any: [
                { answer: 'shared', ticked: 'photos' },
                { answer: 'shared', ticked: 'voices' },
              ],
            },
            { answer: 'storage', is: 'c100' },
            { not: { fact: 'personal-data' } },
          ],
        },
      },
      { id: 'stores-everything', when: { answer: 'storage', is: 'c0' } },
      { id: 'has-a-camera', when: { not: { fact: 'camera' } } },
    ],
  },
)
const compiled = compile(rules)
const facts: Facts = { camera: 'yes', 'personal-data': 'no' }
const answers: Answers = { storage: chose('c100'), shared: ticked('photos', 'voices') }
const found = { id: 'stores-nothing-yet-shares', questions: ['shared', 'storage'], facts: ['personal-data'] }

describe('a contradiction', () => {
  test('is reported with the questions and facts to look at', () => {
    expect(findContradictions(compiled, { facts, answers })).toEqual([found])
  })

  test('may stand between an answer and nothing else, or among facts alone', () => {
    expect(findContradictions(compiled, { facts, answers: { storage: chose('c0') } })).toEqual([
      { id: 'stores-everything', questions: ['storage'], facts: [] },
    ])
    expect(findContradictions(compiled, { facts: { camera: 'no' }, answers: {} })).toEqual([
      { id: 'has-a-camera', questions: [], facts: ['camera'] },
    ])
  })

  test('names each question and fact once, sorted', () => {
    const when = { any: [{ fact: 'personal-data' }, { fact: 'camera' }, { not: { fact: 'camera' } }] }
    const twice = compile({ ...rules, contradictions: [{ id: 'odd', when }] })
    expect(findContradictions(twice, { facts, answers })).toEqual([
      { id: 'odd', questions: [], facts: ['camera', 'personal-data'] },
    ])
  })

  test('fires only when it is definitely true', () => {
    expect(findContradictions(compiled, { facts: { camera: 'yes' }, answers })).toEqual([])
    expect(findContradictions(compiled, { facts, answers: { ...answers, storage: unknown() } })).toEqual([])
    expect(findContradictions(compiled, { facts, answers: { storage: chose('c100') } })).toEqual([])
  })
})

describe('what an explanation is about', () => {
  const digest = explanationDigest(found, { facts, answers })

  test('is a hex SHA-256 that never changes for the same statements', () => {
    // of ["stores-nothing-yet-shares",[["shared",["checklist",["photos","voices"]]],["storage",["choice","c100"]]],
    //     [["personal-data","no"]]], without the line break
    expect(digest).toBe('722de815235fa07799ba9266f463f161b8a8339ff3edf286b434cadc31526218')
  })

  test('lapses when an answer, a fact or the contradiction changes', () => {
    const changed = [
      explanationDigest(found, { facts, answers: { ...answers, storage: chose('c0') } }),
      explanationDigest(found, { facts, answers: { ...answers, storage: unknown() } }),
      explanationDigest(found, { facts, answers: { shared: ticked('photos', 'voices') } }),
      explanationDigest(found, { facts, answers: { ...answers, shared: ticked('photos') } }),
      explanationDigest(found, { facts, answers: { ...answers, shared: ticked('c100') } }),
      explanationDigest(found, { facts, answers: { ...answers, storage: ticked('c100') } }),
      explanationDigest(found, { facts: { ...facts, 'personal-data': 'yes' }, answers }),
      explanationDigest(found, { facts: { ...facts, 'personal-data': ['no'] }, answers }),
      explanationDigest(found, { facts: {}, answers }),
      explanationDigest({ ...found, id: 'another' }, { facts, answers }),
      explanationDigest(found, { facts, answers: { ...answers, storage: because('No.') } }),
      explanationDigest(found, { facts, answers: { ...answers, storage: because('No, really.') } }),
    ]
    expect(new Set([digest, ...changed]).size).toBe(changed.length + 1)
  })

  test('stays when only notes, evidence, the order of ticks or other answers change', () => {
    const same: Answers = {
      storage: { ...chose('c100'), note: 'We checked.', copied: true },
      shared: ticked('voices', 'photos'),
      other: chose('c0'),
    }
    expect(explanationDigest(found, { facts: { ...facts, camera: 'no' }, answers: same })).toBe(digest)
  })

  test('takes a fact not given and one not sure for the same, and lists in any order', () => {
    const about = { id: 'markets', questions: [], facts: ['markets'] }
    const of = (facts: Facts) => explanationDigest(about, { facts, answers: {} })
    expect(of({})).toBe(of({ markets: 'not-sure' }))
    expect(of({ markets: ['uk', 'eu'] })).toBe(of({ markets: ['eu', 'uk'] }))
    expect(of({ markets: ['uk', 'eu'] })).not.toBe(of({ markets: ['uk'] }))
  })

  function because(reason: string) {
    return { ...unknown(), says: { kind: 'not-applicable' as const, because: reason } }
  }
})
