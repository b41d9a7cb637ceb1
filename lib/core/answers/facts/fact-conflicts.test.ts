import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import type { FactRule } from '../rules'
import { compileFactConflicts, factConflictInFile } from './fact-conflicts'

const rules: FactRule[] = [
  { id: 'personal-data', type: 'yes-no', impliedBy: ['sensitive-data'] },
  { id: 'sensitive-data', type: 'yes-no', impliedBy: ['health-data', 'audience'] },
  { id: 'health-data', type: 'yes-no' },
  { id: 'audience', type: 'one-of' },
]
const conflicts = compileFactConflicts({ facts: rules })

test('a fact said no conflicts with a fact said yes that implies it', () => {
  expect(conflicts({ 'personal-data': 'no', 'sensitive-data': 'yes' })).toEqual([
    { fact: 'personal-data', impliedBy: 'sensitive-data' },
  ])
})

test('a fact said no conflicts with a fact said yes that implies it through others', () => {
  expect(conflicts({ 'personal-data': 'no', 'health-data': 'yes' })).toEqual([
    { fact: 'personal-data', impliedBy: 'health-data' },
  ])
})

test('a fact that is not sure or not given conflicts with nothing', () => {
  for (const facts of [
    {},
    { 'sensitive-data': 'yes' },
    { 'personal-data': 'not-sure', 'sensitive-data': 'yes' },
    { 'personal-data': 'no', 'sensitive-data': 'not-sure' },
    { 'personal-data': 'no', 'sensitive-data': 'no' },
    { 'sensitive-data': 'no', audience: 'yes' },
  ]) {
    expect(conflicts(facts)).toEqual([])
  }
})

test('facts that imply each other in a circle conflict once with each', () => {
  const circle: FactRule[] = [
    { id: 'a', type: 'yes-no', impliedBy: ['b'] },
    { id: 'b', type: 'yes-no', impliedBy: ['a'] },
  ]
  expect(compileFactConflicts({ facts: circle })({ a: 'no', b: 'yes' })).toEqual([
    { fact: 'a', impliedBy: 'b' },
  ])
})

test('a conflict names both facts', () => {
  const message = factConflictInFile({ fact: 'personal-data', impliedBy: 'sensitive-data' })
  expect(english.sentence(message)).toBe(
    'personal-data is no, but sensitive-data is yes and implies it. Change one of the two.',
  )
})
