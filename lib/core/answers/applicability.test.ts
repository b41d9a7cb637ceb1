import { expect, test } from 'vitest'
import { compileApplicability } from './applicability'
import type { FactRule, QuestionRule } from './rules'

const facts: FactRule[] = [
  { id: 'camera', type: 'yes-no' },
  { id: 'login', type: 'yes-no' },
]
const always = question('always')
const seen = { ...question('seen'), appliesWhen: { fact: 'camera' } }
const unseen = { ...question('unseen'), appliesWhen: { not: { fact: 'camera' } } }
const sections = [
  { id: 'one', decides: true, questions: [seen, always] },
  { id: 'two', decides: false, questions: [unseen] },
]
const applicable = compileApplicability({ facts, sections })

test('a question without a condition always applies', () => {
  expect([...applicable({ camera: 'no' })]).toContain('always')
})

test('a question applies unless its condition is definitely false', () => {
  expect([...applicable({ camera: 'yes' })]).toEqual(['seen', 'always'])
  expect([...applicable({ camera: 'no' })]).toEqual(['always', 'unseen'])
  expect([...applicable({ camera: 'not-sure' })]).toEqual(['seen', 'always', 'unseen'])
  expect([...applicable({})]).toEqual(['seen', 'always', 'unseen'])
})

function question(id: string): QuestionRule {
  const options = [
    { id: 'worst', credit: 0 },
    { id: 'best', credit: 100 },
  ]
  return {
    id,
    kind: 'choice',
    weight: 1,
    effort: 'small',
    knows: 'product',
    evidence: { atLeast: 'none' },
    options,
  }
}
