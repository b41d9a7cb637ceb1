import { expect, test } from 'vitest'
import { levelOf } from '../level'

const levels = [0, 25, 50, 75, 90].map((from) => ({ from }))

test.each([
  [0, 1, 0],
  [2499, 100, 0],
  [25, 1, 1],
  [75, 3, 1],
  [149, 3, 1],
  [150, 3, 2],
  [224, 3, 2],
  [225, 3, 3],
  [269, 3, 3],
  [270, 3, 4],
  [100, 1, 4],
])('%i/%i is level %i', (n, d, level) => {
  expect(levelOf({ n, d }, levels)).toBe(level)
})

test('a fraction just below a threshold stays below, however close', () => {
  expect(levelOf({ n: 25_000_000 - 1, d: 1_000_000 }, levels)).toBe(0)
  expect(levelOf({ n: 25_000_000, d: 1_000_000 }, levels)).toBe(1)
})
