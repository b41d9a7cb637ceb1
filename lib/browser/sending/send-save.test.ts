import { afterEach, expect, test, vi } from 'vitest'
import type { PendingSave } from './pending-save'
import { patienceFor, sendSave } from './send-save'

const requests: RequestInit[] = []

function answerWith(status: number) {
  vi.stubGlobal('fetch', async (_: string, request: RequestInit) => {
    requests.push(request)
    return new Response('<h1>Request Entity Too Large</h1>', { status })
  })
}

afterEach(() => {
  requests.length = 0
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function pending(note: string): PendingSave {
  return {
    key: 'a/b',
    personId: 'p',
    assessmentId: 'a',
    kind: 'answer',
    entry: 'b',
    value: { says: { kind: 'unknown' }, evidence: [], copied: false, note },
    baseRevision: 0,
    mutationId: 'm',
    tab: 't',
    typedAt: 0,
  }
}

test('an answer beyond 256 kB is refused with its size and never sent', async () => {
  answerWith(200)
  const values = { size: '294 kB', most: '256 kB' }
  expect(await sendSave(pending('ü'.repeat(150_000)))).toEqual({
    saved: false,
    reason: 'invalid',
    problems: [{ field: 'says', code: 'typed-problem.too-large', values }],
  })
  expect(requests).toEqual([])
})

test('an answer that a proxy finds too long is refused, and not sent again', async () => {
  answerWith(413)
  expect(await sendSave(pending('x'.repeat(100_000)))).toMatchObject({
    reason: 'invalid',
    problems: [{ code: 'typed-problem.too-large', values: { size: '98 kB', most: 'less' } }],
  })
})

test('a long answer is not asked to outlive its page, which browsers refuse beyond 64 kB', async () => {
  answerWith(503)
  await sendSave(pending('short'))
  await sendSave(pending('x'.repeat(70_000)))
  expect(requests.map(({ keepalive }) => keepalive)).toEqual([true, false])
})

test('a request that gets no answer is given up after half a minute, to be sent again', async () => {
  const waits: number[] = []
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    waits.push(milliseconds)
    return AbortSignal.abort()
  })
  answerNever()
  expect(await sendSave(pending('short'))).toEqual({ saved: false, reason: 'unreachable' })
  expect(waits[0]).toBeLessThan(31_000)
  expect(waits[0]).toBeGreaterThanOrEqual(30_000)
})

test('a longer answer has longer to arrive, so that a slow line can deliver it', () => {
  expect(patienceFor(240_000)).toBe(90_000)
})

function answerNever() {
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    return new Promise((_resolve, reject) => {
      if (signal?.aborted) reject(signal.reason)
    })
  })
}
