import { describe, expect, test } from 'vitest'
import type { Fact } from '../questionnaire'
import type { FactCondition } from '../schema/schema'
import { conditionInWords } from './condition-in-words'

const base = { explanation: 'Explained.', example: 'An example.', group: 'device', order: 1 } as const
const yesNo = (id: string, inWords?: string): Fact => ({
  ...base,
  id,
  ask: `Is it ${id}?`,
  type: 'yes-no',
  ...(inWords ? { inWords } : {}),
})
const facts: Fact[] = [
  yesNo('microphone', 'the product has a microphone'),
  yesNo('camera', 'the product has a camera'),
  yesNo('location', 'the product can tell where people are'),
  yesNo('guarded', 'somebody watches and guards it'),
  yesNo('bare'),
  {
    ...base,
    id: 'markets',
    ask: 'Where is it offered?',
    type: 'several-of',
    values: [{ id: 'eu', text: 'Europe' }],
  },
  {
    ...base,
    id: 'power',
    ask: 'What feeds it?',
    type: 'one-of',
    values: [{ id: 'mains', text: 'The grid' }],
  },
]
const term = (fact: string) => ({ fact })

describe('a condition in words', () => {
  test.each<[string, FactCondition, string]>([
    ['one fact', term('microphone'), 'the product has a microphone'],
    [
      'what all have in common, once',
      { any: [term('microphone'), term('camera')] },
      'the product has a microphone or a camera',
    ],
    [
      'no more in common than there is',
      { any: [term('microphone'), term('camera'), term('location')] },
      'the product has a microphone, has a camera, or can tell where people are',
    ],
    [
      'a comma where words of a fact join something themselves',
      { all: [term('guarded'), term('camera')] },
      'somebody watches and guards it, and the product has a camera',
    ],
    [
      'an "or" inside an "and" set apart',
      { all: [term('location'), { any: [term('microphone'), term('camera')] }] },
      'the product can tell where people are, and also either the product has a microphone or a camera',
    ],
    [
      'an "and" inside an "or" set apart',
      { any: [term('location'), { all: [term('microphone'), term('camera')] }] },
      'the product can tell where people are, or both the product has a microphone and a camera',
    ],
    ['what must not be so', { not: term('camera') }, 'it is not so that the product has a camera'],
    ['no', { fact: 'camera', is: 'no' }, 'it is not so that the product has a camera'],
    ['the ask of a fact that has no words of its own', term('bare'), '“Is it bare?” is answered yes'],
    [
      'one of several values',
      { fact: 'markets', includes: 'eu' },
      'the answer to “Where is it offered?” includes “Europe”',
    ],
    ['one value', { fact: 'power', is: 'mains' }, 'the answer to “What feeds it?” is “The grid”'],
  ])('says %s', (_, condition, words) => {
    expect(conditionInWords(condition, facts)).toBe(words)
  })
})
