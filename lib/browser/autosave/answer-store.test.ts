import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '@/lib/core/answers/answer'
import { saveSender } from '../sending/save-sender'
import type { Sent } from '../sending/send-save'
import { typedFrom } from '../typed/typed-answer'
import { AnswerStore } from './answer-store'

type Put = {
  path: string
  personId: string
  revision: string
  mutationId: string
  value: Answer | null
  reply: (sent: Sent | 'lost' | 'signed-out' | 'forbidden') => void
}

let puts: Put[]
let tests = 0
const question = { id: 'default-passwords', kind: 'choice' } as const
const answerUnique = says('unique')
const answerShared = says('shared')

beforeEach(() => {
  puts = []
  tests += 1
  vi.useFakeTimers()
  vi.stubGlobal('fetch', receive)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  saveSender.forget()
})

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

  test('waits on its page for a person who signed out in another tab, whatever the server says meanwhile', async () => {
    const store = openStore()
    answer(store, answerUnique)
    saveSender.pause('ada', 'signed-out-elsewhere')
    await reply(0, 'signed-out')
    expect(store.statusOf(question.id)?.kind).toBe('signed-out-elsewhere')
    saveSender.pause('ada', 'another-person')
    expect(store.statusOf(question.id)?.kind).toBe('another-person')
    saveSender.resume('ada')
    expect(puts[1]?.mutationId).toBe(puts[0]?.mutationId)
  })

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
    const problems = [{ field: 'evidence.0.url', code: 'problem.evidence.url', values: { number: 1 } }]
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

test('nothing is sent any more once somebody signs in or out in the same tab', async () => {
  const store = openStore()
  answer(store, answerUnique)
  await reply(0, 'signed-out')
  saveSender.forget()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(puts).toHaveLength(1)
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

test('a page that is shown again after going back builds on what was saved from it', async () => {
  const first = openStore()
  answer(first, answerUnique)
  await reply(0, { saved: true, revision: 5, at: '2026-11-22T14:32:00Z' })
  const again = openStore()
  expect(again.answers()[question.id]).toEqual(answerUnique)
  answer(again, answerShared)
  expect(puts[1]).toMatchObject({ revision: '"5"' })
})

function receive(path: string, { headers, body }: { headers: Record<string, string>; body: string }) {
  return new Promise<Response>((resolve, reject) => {
    puts.push({
      path,
      personId: headers['Person-Id'] ?? '',
      revision: headers['If-Match'] ?? '',
      mutationId: headers['Mutation-Id'] ?? '',
      value: JSON.parse(body).value,
      reply: (sent) => {
        if (sent === 'lost') reject(new TypeError('Failed to fetch'))
        else if (sent === 'signed-out') resolve(new Response(null, { status: 401 }))
        else if (sent === 'forbidden') resolve(new Response('No.', { status: 403 }))
        else resolve(Response.json(sent, { status: statusOf(sent) }))
      },
    })
  })
}

type Opened = { personId?: string; answer?: Answer | null }

function openStore({ personId = 'ada', answer = null }: Opened = {}): AnswerStore {
  const store = new AnswerStore(personId, `assessment-${tests}`, [{ question, answer, revision: 4 }])
  store.connect()
  return store
}

function answer(store: AnswerStore, value: Answer): void {
  store.change(question.id, typedFrom(value))
  store.commit(question.id)
}

async function reply(index: number, sent: Sent | 'lost' | 'signed-out' | 'forbidden'): Promise<void> {
  puts[index]?.reply(sent)
  await vi.advanceTimersByTimeAsync(0)
}

function says(option: string): Answer {
  return { says: { kind: 'choice', option }, evidence: [], copied: false }
}

function statusOf(sent: Sent): number {
  if (sent.saved) return 200
  if (sent.reason === 'another-person') return 403
  return sent.reason === 'conflict' ? 412 : 422
}
