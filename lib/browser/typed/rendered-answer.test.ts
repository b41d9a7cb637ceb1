import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerDigest, mutationOf } from './rendered-answer'
import { typedFrom } from './typed-answer'

const nothing = typedFrom(null)
const shared = { ...nothing, chosen: ['shared'] }

test('the same fields have the same digest whatever the order of ticks, and other fields another', () => {
  const [one, other] = [
    ['a', 'b'],
    ['b', 'a'],
  ].map((chosen) => answerDigest({ ...nothing, chosen }))
  expect(one).toBe(other)
  expect(answerDigest({ ...shared, note: 'x' })).not.toBe(answerDigest(shared))
})

test('a post that is repeated is one change; other words, another question or a later rendering are another', () => {
  const rendering = randomUUID()
  const first = mutationOf(rendering, 'passwords', shared)
  expect(mutationOf(rendering, 'passwords', shared)).toBe(first)
  const others = [
    mutationOf(rendering, 'passwords', nothing),
    mutationOf(rendering, 'updates', shared),
    mutationOf(randomUUID(), 'passwords', shared),
  ]
  expect(new Set([first, ...others]).size).toBe(4)
})

test('a rendering that is no UUID gives no id, which the server refuses', () => {
  expect(mutationOf('x', 'passwords', shared)).toBe('')
  expect(mutationOf(null, 'passwords', shared)).toBe('')
})
