import { expect, test } from 'vitest'
import { durationWords } from './duration-words'

test('from an hour on, time is in hours and minutes', () => {
  expect(durationWords(45)).toBe('about 45 min')
  expect(durationWords(60)).toBe('about 1 h')
  expect(durationWords(110)).toBe('about 1 h 50 min')
})
