import { vi } from 'vitest'
import { AnswerStore } from '@/lib/browser/autosave/answer-store'
import { saveSender } from '@/lib/browser/sending/save-sender'
import type { Sent } from '@/lib/browser/sending/send-save'
import { typedFrom } from '@/lib/browser/typed/typed-answer'
import type { Answer } from '@/lib/core/answers/answer'

type Put = {
  path: string
  personId: string
  revision: string
  mutationId: string
  value: Answer | null
  reply: (sent: Sent | 'lost' | 'signed-out' | 'forbidden') => void
}

/** What the stores of the current test have sent, in order. */
export let puts: Put[] = []
let tests = 0

export const question = { id: 'default-passwords', kind: 'choice' } as const
export const answerUnique = says('unique')
export const answerShared = says('shared')

/** Before each test: nothing is sent, and each test has an assessment of its own. */
export function startReceiving(): void {
  puts = []
  tests += 1
  vi.useFakeTimers()
  vi.stubGlobal('fetch', receive)
}

/** After each test. */
export function stopReceiving(): void {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  saveSender.forget()
}

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

export function openStore({ personId = 'ada', answer = null }: Opened = {}): AnswerStore {
  const store = new AnswerStore(personId, `assessment-${tests}`, [{ question, answer, revision: 4 }])
  store.connect()
  return store
}

export function answer(store: AnswerStore, value: Answer): void {
  store.change(question.id, typedFrom(value))
  store.commit(question.id)
}

export async function reply(index: number, sent: Sent | 'lost' | 'signed-out' | 'forbidden'): Promise<void> {
  puts[index]?.reply(sent)
  await vi.advanceTimersByTimeAsync(0)
}

export function says(option: string): Answer {
  return { says: { kind: 'choice', option }, evidence: [], copied: false }
}

function statusOf(sent: Sent): number {
  if (sent.saved) return 200
  if (sent.reason === 'another-person') return 403
  return sent.reason === 'conflict' ? 412 : 422
}
