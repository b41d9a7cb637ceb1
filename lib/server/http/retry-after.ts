import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'

type Answers = AsyncLocalStorage<{ retryAfter: number | null }>

/** Set by scripts/start/answer-later.js; Next's development server has none, and answers with 200 then. */
const cache = globalThis as typeof globalThis & { thingworthyAnswers?: Answers }

/** Sets the status of this reply to 429, with the seconds until the next attempt. */
export function setRetryAfter(seconds: number): void {
  const answer = cache.thingworthyAnswers?.getStore()
  if (answer) answer.retryAfter = seconds
}
