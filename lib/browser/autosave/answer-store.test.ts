import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  answer,
  answerShared,
  answerUnique,
  openStore,
  puts,
  question,
  reply,
  says,
  startReceiving,
  stopReceiving,
} from '@/tests/support/answer-saves'
import { saveSender } from '../sending/save-sender'
import { typedFrom } from '../typed/typed-answer'

beforeEach(startReceiving)
afterEach(stopReceiving)

describe('an answer', () => {
  test('is sent once, after a person has rested, although they looked through the options', async () => {
    const store = openStore()
    for (const option of ['shared', 'guessable', 'unique']) {
      store.change(question.id, typedFrom(says(option)))
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(puts).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(500)
    expect(puts.map(({ value }) => value)).toEqual([answerUnique])
  })

  test('is sent when the focus has left its question, once the click that took it away is drawn', async () => {
    const store = openStore()
    store.change(question.id, typedFrom(answerUnique))
    store.leave(question.id)
    expect(puts).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(puts).toHaveLength(1)
    expect(puts[0]).toMatchObject({ revision: '"4"', value: answerUnique })
  })

  test('counts in the score before it is saved', () => {
    const store = openStore()
    store.change(question.id, typedFrom(answerUnique))
    expect(store.answers()[question.id]).toEqual(answerUnique)
    expect(puts).toHaveLength(0)
  })

  test('is unsaved until the server has said so', async () => {
    const store = openStore()
    expect(store.everythingIsSaved).toBe(true)
    answer(store, answerUnique)
    expect(store.everythingIsSaved).toBe(false)
    await reply(0, { saved: true, revision: 5, at: '2026-11-22T14:32:00Z' })
    expect(store.everythingIsSaved).toBe(true)
    expect(store.statusOf(question.id)).toEqual({ kind: 'saved', at: '2026-11-22T14:32:00Z' })
  })

  test('that changes while it is under way waits, and then builds on what was saved', async () => {
    const store = openStore()
    answer(store, answerShared)
    answer(store, answerUnique)
    expect(puts).toHaveLength(1)
    await reply(0, { saved: true, revision: 5, at: '2026-11-22T14:32:00Z' })
    expect(puts[1]).toMatchObject({ revision: '"5"', value: answerUnique })
  })

  test('is sent again under the same mutation id until the server is reached', async () => {
    const store = openStore()
    answer(store, answerUnique)
    await reply(0, 'lost')
    expect(store.statusOf(question.id)?.kind).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1000)
    expect(puts).toHaveLength(2)
    expect(puts[1]?.mutationId).toBe(puts[0]?.mutationId)
  })

  test('waits for a person who has been signed out', async () => {
    const store = openStore()
    answer(store, answerUnique)
    await reply(0, 'signed-out')
    expect(store.statusOf(question.id)?.kind).toBe('signed-out')
    expect(store.everythingIsSaved).toBe(false)
    saveSender.retryNow()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(puts).toHaveLength(1)
    answer(store, answerShared)
    expect(puts).toHaveLength(1)
    expect(store.statusOf(question.id)?.kind).toBe('signed-out')
    saveSender.resume('ada')
    expect(puts[1]).toMatchObject({ revision: '"4"', value: answerShared })
    await reply(1, { saved: true, revision: 5, at: '2026-11-22T14:32:00Z' })
    expect(store.statusOf(question.id)?.kind).toBe('saved')
  })

  test.each([
    ['that the person is signed out', 'signed-out'],
    ['nothing, because it cannot be reached', 'lost'],
  ] as const)(
    'waits on its page for a person who signed out in another tab, although the server then says %s',
    async (_, said) => {
      const store = openStore()
      answer(store, answerUnique)
      saveSender.pause('ada', 'signed-out-elsewhere')
      await reply(0, said)
      expect(store.statusOf(question.id)?.kind).toBe('signed-out-elsewhere')
      await vi.advanceTimersByTimeAsync(600_000)
      expect(puts).toHaveLength(1)
      saveSender.pause('ada', 'another-person')
      expect(store.statusOf(question.id)?.kind).toBe('another-person')
      saveSender.resume('ada')
      expect(puts[1]?.mutationId).toBe(puts[0]?.mutationId)
    },
  )

  test('that was refused is not sent again unchanged, and is still unsaved', async () => {
    const store = openStore()
    answer(store, answerUnique)
    await reply(0, { saved: false, reason: 'invalid', problems: [{ field: 'note', message: 'too long' }] })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(puts).toHaveLength(1)
    expect(store.needingAttention).toEqual([question.id])
    expect(store.everythingIsSaved).toBe(false)
  })
})

test('nothing is sent any more once somebody signs in or out in the same tab', async () => {
  const store = openStore()
  answer(store, answerUnique)
  await reply(0, 'signed-out')
  saveSender.forget()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(puts).toHaveLength(1)
})

test('a page that is shown again after going back builds on what was saved from it', async () => {
  const first = openStore()
  answer(first, answerUnique)
  await reply(0, { saved: true, revision: 5, at: '2026-11-22T14:32:00Z' })
  const again = openStore()
  expect(again.answers()[question.id]).toEqual(answerUnique)
  answer(again, answerShared)
  expect(puts[1]).toMatchObject({ revision: '"5"' })
})
