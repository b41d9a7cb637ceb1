import type { Answer, FactValue } from '@/lib/core/assessment/answer'
import type { PlanLine } from '@/lib/core/assessment/plan'
import type { SaveOutcome } from '@/lib/core/assessment/save-outcome'
import type { PendingSave } from './pending-save'

/** What came of one attempt: the server's word, or why there is none yet. */
export type Sent =
  | SaveOutcome<Answer | FactValue | PlanLine>
  | { saved: false; reason: 'signed-out' }
  | { saved: false; reason: 'unreachable' }

/** Sends one change once. Whether to try again is for the caller. */
export async function sendSave(pending: PendingSave): Promise<Sent> {
  const response = await put(pending)
  if (response === null) return { saved: false, reason: 'unreachable' }
  if (response.status === 401) return { saved: false, reason: 'signed-out' }
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

/** Where each kind of entry is saved, below its assessment. */
const folders = { answer: 'answers', fact: 'facts', plan: 'plan' } as const

function put(pending: PendingSave): Promise<Response | null> {
  const { assessmentId, kind, entry } = pending
  return fetch(`/api/assessments/${assessmentId}/${folders[kind]}/${entry}`, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      'Person-Id': pending.personId,
      'If-Match': `"${pending.baseRevision}"`,
      'Mutation-Id': pending.mutationId,
    },
    body: JSON.stringify({ value: pending.value }),
    // A page that is being left still delivers what is in flight.
    keepalive: true,
  }).catch(() => null)
}
