import type { AnswerOutcome } from '@/lib/core/assessment/save-outcome'
import type { PendingAnswer } from './answer-queue'

/** What came of one attempt: the server's word, or why there is none yet. */
export type Sent =
  | AnswerOutcome
  | { saved: false; reason: 'signed-out' }
  | { saved: false; reason: 'unreachable' }

/** Sends one answer once. Whether to try again is for the caller. */
export async function sendAnswer(pending: PendingAnswer): Promise<Sent> {
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

function put({
  personId,
  assessmentId,
  questionId,
  answer,
  baseRevision,
  mutationId,
}: PendingAnswer): Promise<Response | null> {
  return fetch(`/api/assessments/${assessmentId}/answers/${questionId}`, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      'Person-Id': personId,
      'If-Match': `"${baseRevision}"`,
      'Mutation-Id': mutationId,
    },
    body: JSON.stringify({ value: answer }),
    // A page that is being left still delivers what is on its way.
    keepalive: true,
  }).catch(() => null)
}
