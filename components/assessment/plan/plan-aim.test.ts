import { expect, test } from 'vitest'
import { smallQuestionnaire } from '@/tests/support/small-questionnaire'
import { planAim } from './plan-aim'

const small = smallQuestionnaire()
const choice = small.sections.flatMap(({ questions }) => questions).find(({ kind }) => kind === 'choice')
if (choice?.kind !== 'choice') throw new Error('the small questionnaire has no choice')
const options = [
  { id: 'worst', text: 'Shared and printed', credit: 0 },
  { id: 'bad', text: 'Shared and short enough to guess', credit: 20 },
  { id: 'fair', text: 'One for each unit', credit: 60 },
  { id: 'best', text: 'None at all', credit: 100 },
]
const password = { ...choice, options }

test.each([
  ['an option below credit 50', 20, { to: 'One for each unit', aim: 60 }],
  ['a credit no option has, above 50', 55, { to: 'One for each unit', aim: 55 }],
  ['the best option', 100, { to: 'None at all', aim: 100 }],
])('a line planned for %s reads as an option that may be advised', (_, aim, expected) => {
  expect(planAim(password, aim)).toEqual(expected)
})

test('a line on a checklist aims at the number it was planned for', () => {
  const list = small.sections.flatMap(({ questions }) => questions).find(({ kind }) => kind === 'checklist')
  if (!list) throw new Error('the small questionnaire has no checklist')
  expect(planAim(list, 20)).toEqual({ to: '20 of 100 points of this question', aim: 20 })
})
