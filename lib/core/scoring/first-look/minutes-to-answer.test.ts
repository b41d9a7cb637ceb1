import { expect, test } from 'vitest'
import { minutesToAnswer } from './minutes-to-answer'

const questions = (essential: number, others: number) => [
  ...Array.from({ length: essential }, () => ({ essential: true })),
  ...Array.from({ length: others }, () => ({ essential: false })),
]

test('few questions take whole minutes, many take steps of five', () => {
  expect(minutesToAnswer([])).toBe(0)
  expect(minutesToAnswer(questions(0, 1))).toBe(3)
  expect(minutesToAnswer(questions(3, 2))).toBe(8)
  expect(minutesToAnswer(questions(13, 0))).toBe(15)
  expect(minutesToAnswer(questions(2, 44))).toBe(110)
})
