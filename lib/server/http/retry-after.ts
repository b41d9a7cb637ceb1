import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'

type Answers = AsyncLocalStorage<{ retryAfter: number | null }>

/** Set by scripts/start/answer-later.js; Next's development server has none, and answers with 200 then. */
const kept = globalThis as typeof globalThis & { thingworthyAnswers?: Answers }

/** Gives the answer to this request the status 429, and says in how many seconds to ask again. */
export function setRetryAfter(seconds: number): void {
  const answer = kept.thingworthyAnswers?.getStore()
  if (answer) answer.retryAfter = seconds
}
