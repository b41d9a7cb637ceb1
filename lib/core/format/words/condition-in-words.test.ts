import { describe, expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { questionNamed, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Fact } from '../questionnaire'
import type { Condition } from '../schema/schema'
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
  yesNo('signing-in', 'people sign in'),
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
    ask: 'What powers it?',
    type: 'one-of',
    values: [{ id: 'mains', text: 'The grid' }],
  },
]
const small = smallQuestionnaire()
const questions = [questionNamed('lock', small), questionNamed('doors', small)]
const term = (fact: string): Condition => ({ fact })
const [microphone, camera] = [term('microphone'), term('camera')]
const [location, signingIn] = [term('location'), term('signing-in')]

const inWords = (condition: Condition) => conditionInWords(condition, { facts, questions }, english)

describe('a single statement is worded as', () => {
  test.each<[string, Condition, string]>([
    ['the words of a fact that is true', microphone, 'the product has a microphone'],
    ['the answer “No” of a fact that is not', { not: camera }, 'the answer to “Is it camera?” is “No”'],
    ['the same where no is asked for', { fact: 'camera', is: 'no' }, 'the answer to “Is it camera?” is “No”'],
    [
      'the words of the fact where no is denied',
      { not: { fact: 'camera', is: 'no' } },
      'the product has a camera',
    ],
    ['the answer “Yes” of a fact without words', { fact: 'bare' }, 'the answer to “Is it bare?” is “Yes”'],
    ['one value', { fact: 'power', is: 'mains' }, 'the answer to “What powers it?” is “The grid”'],
    [
      'another value',
      { not: { fact: 'power', is: 'mains' } },
      'the answer to “What powers it?” is not “The grid”',
    ],
    [
      'one of several values',
      { fact: 'markets', includes: 'eu' },
      'the answer to “Where is it offered?” includes “Europe”',
    ],
    [
      'a missing value',
      { not: { fact: 'markets', includes: 'eu' } },
      'the answer to “Where is it offered?” does not include “Europe”',
    ],
    [
      'an option',
      { answer: 'lock', is: 'weak' },
      'the answer to “How strong is the lock?” is “It gives way”',
    ],
    [
      'one of some options',
      { answer: 'lock', anyOf: ['none', 'weak'] },
      'the answer to “How strong is the lock?” is “There is none” or “It gives way”',
    ],
    [
      'none of some options',
      { not: { answer: 'lock', anyOf: ['none', 'weak'] } },
      'the answer to “How strong is the lock?” is not “There is none” or “It gives way”',
    ],
    [
      'a ticked item',
      { answer: 'doors', ticked: 'back' },
      'the answer to “Which doors have a lock?” includes “The back door”',
    ],
    [
      'ids that the version does not have',
      {
        all: [
          { fact: 'gone', is: 'no' },
          { answer: 'lost', is: 'x' },
        ],
      },
      'the answer to “gone” is “No”, and the answer to “lost” is “x”',
    ],
  ])('%s', (_, condition, words) => {
    expect(inWords(condition)).toBe(words)
  })
})

describe('statements are joined', () => {
  test.each<[string, Condition, string]>([
    [
      'with what they begin with once',
      { any: [microphone, camera] },
      'the product has a microphone or a camera',
    ],
    [
      'and no more of it than all have',
      { any: [microphone, camera, location] },
      'the product has a microphone, has a camera, or can tell where people are',
    ],
    [
      'by a comma where they begin differently',
      { all: [signingIn, camera] },
      'people sign in, and the product has a camera',
    ],
    [
      'in a list where more begin differently',
      { any: [signingIn, camera, location] },
      'at least one of these is true: people sign in; the product has a camera; the product can tell where people are',
    ],
    [
      'in a list of which all are true',
      { all: [signingIn, camera, location] },
      'all of these are true: people sign in; the product has a camera; the product can tell where people are',
    ],
    [
      'without brackets that change nothing',
      { all: [{ all: [microphone] }, { all: [camera] }] },
      'the product has a microphone and a camera',
    ],
    [
      'by naming all questions answered “No” together',
      { all: [{ not: camera }, signingIn, { not: microphone }] },
      'people sign in, and the answer to each of “Is it camera?” and “Is it microphone?” is “No”',
    ],
    [
      'with an inner choice behind a colon',
      { all: [signingIn, { any: [microphone, location] }] },
      'people sign in, and at least one of these is true: the product has a microphone; the product can tell where people are',
    ],
    [
      'with inner statements that hold together',
      { any: [signingIn, location, { all: [microphone, camera] }] },
      'at least one of these is true: people sign in; the product can tell where people are; the product has a microphone and a camera',
    ],
    [
      'with brackets where a list is inside an inner one',
      { any: [signingIn, { all: [location, { any: [microphone, { not: camera }] }] }] },
      'people sign in, or all of these are true: the product can tell where people are; at least one of these is true (the product has a microphone; the answer to “Is it camera?” is “No”)',
    ],
  ])('%s', (_, condition, words) => {
    expect(inWords(condition)).toBe(words)
  })

  test.each<[string, Condition, string]>([
    [
      'not both',
      { not: { all: [microphone, camera] } },
      'the answer to at least one of “Is it microphone?” and “Is it camera?” is “No”',
    ],
    [
      'neither',
      { not: { any: [microphone, camera] } },
      'the answer to each of “Is it microphone?” and “Is it camera?” is “No”',
    ],
    [
      'not one without another',
      { not: { all: [microphone, { not: { any: [camera, location] } }] } },
      'at least one of these is true: the answer to “Is it microphone?” is “No”; the product has a camera; the product can tell where people are',
    ],
  ])('with “not” at single statements only: %s', (_, condition, words) => {
    expect(inWords(condition)).toBe(words)
  })
})
