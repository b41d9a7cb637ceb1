import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '@/lib/core/answers/answer'
import {
  answer,
  answerUnique,
  openStore,
  puts,
  question,
  reply,
  startReceiving,
  stopReceiving,
} from '@/tests/support/answer-saves'
import { typedFrom } from '../typed/typed-answer'
import type { AnswerStore } from './answer-store'

beforeEach(startReceiving)
afterEach(stopReceiving)

describe('an answer with evidence', () => {
  const report = {
    title: 'Test report',
    url: 'https://example.org/t',
    kind: 'document',
    speaksOf: '2026-03-01',
  } as const
  const withReport: Answer = { ...answerUnique, evidence: [report] }
  const empty = { title: '', url: '', kind: '', speaksOf: '', expires: '', row: 0, stored: false }

  test('of which new evidence is incomplete is saved without it, and says what is missing', async () => {
    const store = openStore()
    store.change(question.id, { ...typedFrom(answerUnique), evidence: [{ ...empty, title: 'Test report' }] })
    store.commit(question.id)
    await reply(0, { saved: true, revision: 5, at: '2026-11-22T14:32:00Z' })
    expect(puts[0]?.value).toEqual(answerUnique)
    expect(store.statusOf(question.id)?.kind).toBe('unfinished')
    expect(store.unfinished).toHaveLength(3)
    expect(store.fieldStateOf(question.id)?.trouble).toBeNull()
    store.leave(question.id)
    expect(store.fieldStateOf(question.id)?.trouble).toMatchObject({ kind: 'unfinished' })
    store.change(question.id, typedFrom(answerUnique))
    expect(store.unfinished).toEqual([])
  })

  test('of which a field is emptied sends nothing, keeps what is stored and says what is missing', async () => {
    const store = openStore({ answer: withReport })
    emptyField(store, 'url')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(puts).toEqual([])
    expect(store.answers()[question.id]).toEqual(withReport)
    const problems = [{ field: 'evidence.0.url', code: 'typed-problem.evidence.url', values: { number: 1 } }]
    expect(store.statusOf(question.id)).toEqual({ kind: 'unfinished', problems })
    expect(store.fieldStateOf(question.id)?.trouble).toEqual({ kind: 'unfinished', problems })
  })

  test('of which a field is emptied saves other changes with the evidence as it was', async () => {
    const store = openStore({ answer: withReport })
    store.change(question.id, { ...emptied('title'), note: 'See page 3' })
    store.commit(question.id)
    expect(puts[0]?.value).toEqual({ ...withReport, note: 'See page 3' })
    await reply(0, { saved: true, revision: 5, at: '2026-11-22T14:32:00Z' })
    expect(store.statusOf(question.id)?.kind).toBe('unfinished')
  })

  test('keeps evidence that was saved on this page when a field of it is emptied afterwards', async () => {
    const store = openStore({ answer: answerUnique })
    answer(store, withReport)
    emptyField(store, 'title')
    expect(puts).toHaveLength(1)
    await reply(0, { saved: true, revision: 5, at: '2026-11-22T14:32:00Z' })
    emptyField(store, 'title')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(puts).toHaveLength(1)
    expect(store.statusOf(question.id)?.kind).toBe('unfinished')
  })

  test('goes back to the stored address when a refused one is emptied', async () => {
    const store = openStore({ answer: withReport })
    answer(store, { ...withReport, evidence: [{ ...report, url: 'nowhere' }] })
    await reply(0, {
      saved: false,
      reason: 'invalid',
      problems: [{ field: 'evidence.0.url', message: 'no address' }],
    })
    emptyField(store, 'url')
    expect(store.answers()[question.id]).toEqual(withReport)
  })

  test('loses it when it is removed, at once', async () => {
    const store = openStore({ answer: withReport })
    store.removeEvidence(question.id, 0)
    expect(puts[0]?.value).toEqual(answerUnique)
    expect(store.fieldStateOf(question.id)?.removed).toEqual([0])
  })

  function emptied(field: 'title' | 'url') {
    const typed = typedFrom(withReport)
    return { ...typed, evidence: typed.evidence.map((row) => ({ ...row, [field]: '' })) }
  }

  function emptyField(store: AnswerStore, field: 'title' | 'url'): void {
    store.change(question.id, emptied(field))
    store.commit(question.id)
  }
})
