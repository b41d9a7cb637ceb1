import { describe, expect, test } from 'vitest'
import { TurnQueue } from './turn-queue'

const sizes = { atOnce: 1, perKey: 2, perLane: 4 }

describe('a queue of turns', () => {
  test('does so many at once, and no more', async () => {
    const queue = new TurnQueue({ ...sizes, atOnce: 2 })
    let [running, most] = [0, 0]
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
    }
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => queue.take({ key, isKnown: false }, work)))
    expect(most).toBe(2)
  })

  test('lets two of each key wait and refuses the third at once', async () => {
    const { done, take } = begin()
    expect(take('a1', 'a2', 'a3', 'a4').slice(3).length).toBe(1)
    expect(await done()).toEqual(['a1', 'a2', 'a3'])
  })

  test('goes round between keys', async () => {
    const { done, take } = begin()
    take('a1', 'a2', 'a3', 'b1', 'c1')
    expect(await done()).toEqual(['a1', 'a2', 'b1', 'c1', 'a3'])
  })

  test('gives the place of the key with most to a key that has none, when all are taken', async () => {
    const { done, take } = begin()
    take('a1', 'a2', 'a3', 'b1', 'b2', 'c1')
    expect(await done()).toEqual(['a1', 'a2', 'b1', 'c1', 'b2'])
  })

  test('refuses when every place is taken by another key each', async () => {
    const { done, take } = begin()
    take('x1', 'a1', 'b1', 'c1', 'd1', 'e1')
    expect(await done()).toEqual(['x1', 'a1', 'b1', 'c1', 'd1'])
  })

  test('keeps places for those who are known, and every other turn', async () => {
    const { done, take } = begin()
    take('x1', 'a1', 'b1', 'c1', 'd1', 'known1', 'known2')
    expect(await done()).toEqual(['x1', 'known1', 'a1', 'known2', 'b1', 'c1', 'd1'])
  })

  test('goes on after work that failed', async () => {
    const queue = new TurnQueue(sizes)
    const failing = queue.take({ key: 'a', isKnown: false }, () => Promise.reject(new Error('it broke')))
    await expect(failing).rejects.toThrow('it broke')
    expect(await queue.take({ key: 'a', isKnown: false }, async () => 1)).toEqual({ value: 1 })
  })
})

/** Takes a place for each name, whose key is its letters; `done` gives the names whose work was done, in order. */
function begin() {
  const queue = new TurnQueue(sizes)
  const order: string[] = []
  const taken: Promise<unknown>[] = []
  return {
    take(...names: string[]) {
      for (const name of names) {
        const who = { key: name.replace(/\d/, ''), isKnown: name.startsWith('known') }
        taken.push(queue.take(who, async () => void order.push(name)))
      }
      return taken
    },
    async done() {
      await Promise.all(taken)
      return order
    },
  }
}
