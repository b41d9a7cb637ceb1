import type { Answer } from '@/lib/core/assessment/answer'
import type { PendingSave } from './pending-save'
import type { QuestionStart } from './question-entry'

/**
 * What this browser tab has saved since it was opened. Going back shows a page as it was drawn; without
 * this it would show, and build on, entries that the same person has changed since.
 */
const answers = new Map<string, { answer: Answer | null; revision: number }>()
let lastSavedAt = 0

/** The answer as drawn, or as saved here since. */
export function latestKnown(assessmentId: string, start: QuestionStart): QuestionStart {
  const later = answers.get(`${assessmentId}/${start.question.id}`)
  return later && later.revision > start.revision ? { ...start, ...later } : start
}

export function learn(pending: PendingSave, revision: number): void {
  const { assessmentId, entry, kind } = pending
  if (kind === 'answer') answers.set(`${assessmentId}/${entry}`, { answer: pending.value, revision })
  lastSavedAt = Date.now()
}

/** Whether something was saved here after a page was drawn; `drawnAt` in milliseconds. */
export function hasSavedSince(drawnAt: number): boolean {
  return lastSavedAt > drawnAt
}
