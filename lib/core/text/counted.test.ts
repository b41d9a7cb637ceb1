import { expect, test } from 'vitest'
import { counted } from './counted'

test('one is singular, and none and many are plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'question'))).toEqual([
    '0 questions',
    '1 question',
    '2 questions',
  ])
  expect(counted(2, 'entry', 'entries')).toBe('2 entries')
})
