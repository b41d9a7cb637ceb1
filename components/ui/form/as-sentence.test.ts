import { expect, test } from 'vitest'
import { asSentence, asSentences } from './as-sentence'

test('a refusal beside a field begins with a capital', () => {
  expect(asSentence('write a date as YYYY-MM-DD')).toBe('Write a date as YYYY-MM-DD')
})

test('refusals in running text are whole sentences', () => {
  expect(asSentences(['write a date as YYYY-MM-DD', 'Enter your name.', 'why not?'])).toBe(
    'Write a date as YYYY-MM-DD. Enter your name. Why not?',
  )
})
