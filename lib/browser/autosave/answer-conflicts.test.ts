import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  answer,
  answerShared,
  answerUnique,
  openStore,
  puts,
  question,
  reply,
  startReceiving,
  stopReceiving,
} from '@/tests/support/answer-saves'
import { saveSender } from '../sending/save-sender'

beforeEach(startReceiving)
afterEach(stopReceiving)

describe('when somebody else has changed the answer', () => {
  const conflict = {
    saved: false,
    reason: 'conflict',
    theirs: answerShared,
    revision: 7,
    by: { id: 'noor', name: 'Noor' },
    at: '2026-11-22T14:30:00Z',
  } as const

  test('nothing is sent until the person has chosen', async () => {
    const store = openStore()
    answer(store, answerUnique)
    await reply(0, conflict)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(puts).toHaveLength(1)
    expect(store.statusOf(question.id)).toMatchObject({ kind: 'conflict', theirs: answerShared })
  })

  test('keeping mine builds on theirs', async () => {
    const store = openStore()
    answer(store, answerUnique)
    await reply(0, conflict)
    store.choose(question.id, 'mine')
    expect(puts[1]).toMatchObject({ revision: '"7"', value: answerUnique })
    expect(puts[1]?.mutationId).not.toBe(puts[0]?.mutationId)
  })

  test('taking theirs fills the fields with it and sends nothing', async () => {
    const store = openStore()
    answer(store, answerUnique)
    await reply(0, conflict)
    store.choose(question.id, 'theirs')
    expect(puts).toHaveLength(1)
    expect(store.fieldStateOf(question.id)).toMatchObject({ epoch: 1, filled: { chosen: ['shared'] } })
    expect(store.answers()[question.id]).toEqual(answerShared)
    expect(store.everythingIsSaved).toBe(true)
  })
})

describe('while somebody else is signed in', () => {
  test('nothing is sent, and what is typed is lastSent until the person is back', async () => {
    const store = openStore()
    answer(store, answerShared)
    await reply(0, { saved: false, reason: 'another-person' })
    expect(store.statusOf(question.id)?.kind).toBe('another-person')
    answer(store, answerUnique)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(puts).toHaveLength(1)
    expect(store.statusOf(question.id)?.kind).toBe('another-person')
    expect(store.needingAttention).toEqual([question.id])
    saveSender.resume('ada')
    expect(puts[1]).toMatchObject({ revision: '"4"', value: answerUnique })
  })

  test('what waited is not sent when the connection comes back', async () => {
    const store = openStore()
    answer(store, answerUnique)
    await reply(0, 'lost')
    saveSender.pause('ada', 'signed-out')
    expect(store.statusOf(question.id)?.kind).toBe('signed-out')
    saveSender.retryNow()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(puts).toHaveLength(1)
  })

  test('their pages in the same tab save what they type, and show and send nothing of the first person', async () => {
    const ada = openStore()
    answer(ada, answerShared)
    await reply(0, 'lost')
    const noor = openStore({ personId: 'noor' })
    saveSender.resume('noor')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(puts).toHaveLength(1)
    expect(noor.statusOf(question.id)?.kind).toBe('untouched')
    expect(noor.everythingIsSaved).toBe(true)
    answer(noor, answerUnique)
    expect(puts[1]).toMatchObject({ personId: 'noor', value: answerUnique })
    await reply(1, { saved: true, revision: 5, at: '2026-11-22T14:32:00Z' })
    expect(noor.statusOf(question.id)?.kind).toBe('saved')
    saveSender.resume('ada')
    expect(puts[2]).toMatchObject({ personId: 'ada', value: answerShared })
  })

  test('a late refusal of what the first person sent does not stop their own saves', async () => {
    const ada = openStore()
    answer(ada, answerShared)
    const noor = openStore({ personId: 'noor' })
    saveSender.resume('noor')
    await reply(0, { saved: false, reason: 'another-person' })
    expect(noor.statusOf(question.id)?.kind).toBe('untouched')
    answer(noor, answerUnique)
    expect(puts[1]).toMatchObject({ personId: 'noor', value: answerUnique })
  })

  test('a refusal of something else on the way is tried again', async () => {
    const store = openStore()
    answer(store, answerUnique)
    await reply(0, 'forbidden')
    expect(store.statusOf(question.id)?.kind).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1000)
    expect(puts).toHaveLength(2)
  })
})
