import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { usualFloors } from '@/tests/support/build-rules'
import { asksWords, floorWords } from '../floor-words'

const missed = (weight: number) => ({ weight, state: 'crossed' as const })
const open = (weight: number) => ({ weight, state: 'open' as const })

test.each([
  [[missed(3)], 'too little is in place on a question of weight 3'],
  [[missed(3), missed(3)], 'too little is in place on 2 questions of weight 3'],
  [[missed(3), missed(2)], 'too little is in place on 2 questions of weights 2 and 3'],
  [[missed(3), open(3)], 'too little is in place on a question of weight 3'],
  [[open(3)], 'not yet shown that enough is in place on a question of weight 3'],
])('floors that hold a section are described as %#', (floors, words) => {
  expect(floorWords(floors, english)).toBe(words)
})

test('a level says what it asks of every question, also what a lower level asks already', () => {
  expect([0, 1, 2, 3, 4].map((level) => asksWords(level, usualFloors, english))).toEqual([
    null,
    null,
    'at least 20 on every question of weight 3',
    'at least 50 on every question of weight 3',
    'at least 75 on every question of weight 3 and 20 on every question of weight 2',
  ])
  expect(asksWords(3, [{ level: 2, weight3: 20 }], english)).toBe('at least 20 on every question of weight 3')
  expect(asksWords(4, undefined, english)).toBeNull()
})
