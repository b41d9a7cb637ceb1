import { expect, test } from 'vitest'
import { durationWords, rangeWords } from './range-words'

test('a range says between which levels it is, and how many answers would narrow it', () => {
  expect(rangeWords({ level: 0, couldBe: 3 }, 47)).toBe('between 0 and 3; 47 answers would narrow it')
  expect(rangeWords({ level: 1, couldBe: 2 }, 1)).toBe('between 1 and 2; 1 answer would narrow it')
})

test('a level that no other answer can change is no range', () => {
  expect(rangeWords({ level: 0, couldBe: 0 }, 12)).toBe('level 0, whatever the other answers are')
})

test('from an hour on, time is in hours and minutes', () => {
  expect(durationWords(45)).toBe('about 45 min')
  expect(durationWords(60)).toBe('about 1 h')
  expect(durationWords(110)).toBe('about 1 h 50 min')
})
