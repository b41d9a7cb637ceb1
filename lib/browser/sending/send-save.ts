import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import type { ReceivedProblem } from '@/lib/core/text/problem'
import { bodyLimits } from '@/lib/core/web/body-limits.js'
import { sizeWords } from '@/lib/core/web/size-words'
import type { PendingSave } from './pending-save'

/** What came of one attempt: the server's word, or why there is none yet. */
export type Sent =
  | Exclude<SaveOutcome<unknown>, { reason: 'invalid' }>
  | { saved: false; reason: 'invalid'; problems: readonly ReceivedProblem[] }
  | { saved: false; reason: 'signed-out' | 'signed-out-elsewhere' }
  | { saved: false; reason: 'unreachable' }

/** Sends one change once. Whether to try again is for the caller. */
export async function sendSave(pending: PendingSave): Promise<Sent> {
  const body = JSON.stringify({ value: pending.value })
  const size = new TextEncoder().encode(body).length
  if (size > bodyLimits.autosave) return tooLong(size)
  const response = await put(pending, body, size)
  if (response === null) return { saved: false, reason: 'unreachable' }
  if (response.status === 401) return { saved: false, reason: 'signed-out' }
  if (response.status === 413) return tooLong(size)
  if (response.status === 403) return anotherPersonOr(response)
  if (!outcomes.includes(response.status)) return { saved: false, reason: 'unreachable' }
  return response.json().catch(() => ({ saved: false, reason: 'unreachable' }))
}

/** Saved, not a draft, conflict, invalid, not found: in these the body is the outcome. */
const outcomes = [200, 404, 409, 412, 422]

/** A 403 that something else on the way has given says nothing about who is signed in. */
async function anotherPersonOr(response: Response): Promise<Sent> {
  const outcome: unknown = await response.json().catch(() => null)
  const isAnother =
    typeof outcome === 'object' &&
    outcome !== null &&
    'reason' in outcome &&
    outcome.reason === 'another-person'
  return { saved: false, reason: isAnother ? 'another-person' : 'unreachable' }
}

/** It would be as long at the next attempt: the person has to shorten it. A proxy may take less than we do. */
function tooLong(size: number): Sent {
  const most = size > bodyLimits.autosave ? sizeWords(bodyLimits.autosave) : 'less'
  const values = { size: sizeWords(size), most }
  return {
    saved: false,
    reason: 'invalid',
    problems: [{ field: 'says', code: 'typed-problem.too-large', values }],
  }
}

/** Browsers refuse to send more than 64 kB at once beyond the life of a page. */
const longestKeptAlive = 32 * 1024

/** Where each kind of entry is saved. */
const folders = {
  answer: (assessment: string) => `/api/assessments/${assessment}/answers`,
  fact: (assessment: string) => `/api/assessments/${assessment}/facts`,
  plan: (assessment: string) => `/api/assessments/${assessment}/plan`,
  verdict: (review: string) => `/api/reviews/${review}/verdicts`,
} as const

/** Milliseconds to wait for an answer: half a minute, and the time that the body takes at 4 kB a second. */
export function patienceFor(size: number): number {
  return 30_000 + Math.ceil(size / 4)
}

function put(pending: PendingSave, body: string, size: number): Promise<Response | null> {
  const { assessmentId, kind, entry } = pending
  return fetch(`${folders[kind](assessmentId)}/${entry}`, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      'Person-Id': pending.personId,
      'If-Match': `"${pending.baseRevision}"`,
      'Mutation-Id': pending.mutationId,
    },
    body,
    // A page that is being left still delivers what is in flight.
    keepalive: size <= longestKeptAlive,
    // A connection that has silently ended would otherwise keep this entry from being saved.
    signal: AbortSignal.timeout(patienceFor(size)),
  }).catch(() => null)
}
