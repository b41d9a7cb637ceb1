import { describe, expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { yesNo } from '@/tests/support/build-rules'
import type { Facts, FactValue } from '../answer'
import { compileFactCondition } from '../condition'
import { compileFactConflicts } from './fact-conflicts'
import { compileInferredNoes, inferredNoMessage, withDisputed } from './fact-implications'

// A camera means personal data, health data mean sensitive data, and these personal data.
const rules = {
  facts: ['camera', 'health-data', 'sensitive-data', 'personal-data', 'login'].map(yesNo),
  implies: {
    camera: ['personal-data'],
    'health-data': ['sensitive-data'],
    'sensitive-data': ['personal-data'],
  },
}
const factValue = (fact: string, facts: Facts) => compileFactCondition({ fact }, rules)(facts)

describe('the value of a fact', () => {
  test.each<[string, string, Facts, true | false | 'undecided']>([
    ['yes, where it was said yes', 'camera', { camera: 'yes' }, true],
    ['yes, where a fact said yes implies it', 'personal-data', { camera: 'yes' }, true],
    ['yes, where one implies it through others', 'personal-data', { 'health-data': 'yes' }, true],
    [
      'yes, even where it was said no and another implies it',
      'personal-data',
      { camera: 'yes', 'personal-data': 'no' },
      true,
    ],
    ['no, where it was said no', 'personal-data', { 'personal-data': 'no' }, false],
    ['no, although facts that imply it are not given', 'sensitive-data', { 'sensitive-data': 'no' }, false],
    ['no, where it is missing and implies one said no', 'camera', { 'personal-data': 'no' }, false],
    ['no, where it implies one said no through others', 'health-data', { 'personal-data': 'no' }, false],
    [
      'not sure, where it was said so and implies one said no',
      'camera',
      { camera: 'not-sure', 'personal-data': 'no' },
      'undecided',
    ],
    [
      'not sure, where it is missing and nothing speaks of it',
      'login',
      { 'personal-data': 'no' },
      'undecided',
    ],
    ['not sure, where what it implies is yes', 'camera', { 'personal-data': 'yes' }, 'undecided'],
    ['not sure, where what implies it was said no', 'personal-data', { camera: 'no' }, 'undecided'],
  ])('is %s', (_, fact, facts, value) => {
    expect(factValue(fact, facts)).toBe(value)
  })

  test('is not inferred in a version that says nothing of what facts imply', () => {
    const facts = [{ ...yesNo('personal-data'), impliedBy: ['camera'] }, yesNo('camera')]
    const legacy = (fact: string, said: Facts) => compileFactCondition({ fact }, { facts })(said)
    expect(legacy('camera', { 'personal-data': 'no' })).toBe('undecided')
    expect(legacy('personal-data', { 'personal-data': 'no' })).toBe('undecided')
    expect(legacy('personal-data', { camera: 'yes' })).toBe(true)
  })

  test('does not follow what other versions say of the same fact', () => {
    const facts = [{ ...yesNo('personal-data'), impliedBy: ['camera'] }, yesNo('camera')]
    expect(compileFactCondition({ fact: 'personal-data' }, { facts, implies: {} })({ camera: 'yes' })).toBe(
      'undecided',
    )
  })
})

describe('an inferred no', () => {
  const inferred = compileInferredNoes(rules)

  test('is named with the no it follows from, once for each', () => {
    expect(inferred({ 'sensitive-data': 'no', 'personal-data': 'no' })).toEqual([
      { fact: 'camera', implied: 'personal-data' },
      { fact: 'health-data', implied: 'sensitive-data' },
      { fact: 'health-data', implied: 'personal-data' },
    ])
  })

  test.each<[string, Record<string, FactValue>]>([
    ['was given', { camera: 'not-sure', 'health-data': 'no', 'sensitive-data': 'no', 'personal-data': 'no' }],
    ['implies nothing that was said no', { 'personal-data': 'not-sure' }],
    ['is yes by what others imply', { 'health-data': 'yes', camera: 'no', 'personal-data': 'no' }],
  ])('is not that of a fact which %s', (_, facts) => {
    expect(inferred(facts)).toEqual([])
  })

  test('is put into the words of the questionnaire', () => {
    const facts = [
      { id: 'camera', ask: 'Is there a camera?' },
      { id: 'personal-data', ask: 'Are there personal data?' },
    ]
    const message = inferredNoMessage({ fact: 'camera', implied: 'personal-data' }, facts)
    expect(english.sentence(message)).toBe(
      '“Is there a camera?” counts as no, since “Are there personal data?” is answered no. Answer it too.',
    )
  })

  test('does not exist in a version that says nothing of what facts imply', () => {
    const facts = [{ ...yesNo('personal-data'), impliedBy: ['camera'] }, yesNo('camera')]
    expect(compileInferredNoes({ facts })({ 'personal-data': 'no' })).toEqual([])
  })
})

test('a fact said no conflicts with each fact said yes that implies it, as the version says', () => {
  expect(compileFactConflicts(rules)({ 'personal-data': 'no', camera: 'yes', 'health-data': 'yes' })).toEqual(
    [
      { fact: 'personal-data', impliedBy: 'camera' },
      { fact: 'personal-data', impliedBy: 'health-data' },
    ],
  )
})

describe('a disputed fact', () => {
  test.each<[string, Facts, string[], Facts]>([
    ['is not sure', { login: 'yes' }, ['login'], { login: 'not-sure' }],
    [
      'makes a fact said yes that implies it not sure too',
      { 'health-data': 'yes' },
      ['personal-data'],
      { 'health-data': 'not-sure', 'personal-data': 'not-sure' },
    ],
    [
      'makes a no not sure that a yes taken back had outweighed',
      { 'health-data': 'yes', 'sensitive-data': 'no' },
      ['personal-data'],
      { 'health-data': 'not-sure', 'sensitive-data': 'not-sure', 'personal-data': 'not-sure' },
    ],
    [
      'makes a no not sure that it outweighed itself',
      { camera: 'yes', 'personal-data': 'no' },
      ['camera'],
      { camera: 'not-sure', 'personal-data': 'not-sure' },
    ],
  ])('%s', (_rule, facts, disputed, expected) => {
    expect(withDisputed(facts, disputed, rules)).toEqual(expected)
  })
})
