import { expect, test } from 'vitest'
import { english } from '../english'
import { rangeWords, soFarWords } from './range-words'

test('a range says between which levels it is, and how many answers would narrow it', () => {
  expect(rangeWords({ level: 0, couldBe: 3 }, 47, english)).toBe(
    'between 0 and 3; 47 answers would narrow it',
  )
  expect(rangeWords({ level: 1, couldBe: 2 }, 1, english)).toBe('between 1 and 2; 1 answer would narrow it')
})

test('a level that no other answer can change is no range', () => {
  expect(rangeWords({ level: 0, couldBe: 0 }, 12, english)).toBe('level 0, whatever the other answers are')
})

test('a range in a sentence of its own says that it is the level so far', () => {
  expect(soFarWords({ level: 0, couldBe: 3 }, 2, english)).toBe(
    'Level so far: between 0 and 3; 2 answers would narrow it.',
  )
})
