import type { Answer } from '@/lib/core/assessment/answer'
import type { PendingAnswer } from './answer-queue'
import type { QuestionStart } from './question-entry'

/**
 * What this browser tab has saved since it was opened. Going back shows a page as it was drawn; without
 * this it would show, and build on, answers that the same person has changed since.
 */
const known = new Map<string, { answer: Answer | null; revision: number }>()
let lastSavedAt = 0

/** The answer as drawn, or as saved here since. */
export function latestKnown(assessmentId: string, start: QuestionStart): QuestionStart {
  const later = known.get(`${assessmentId}/${start.question.id}`)
  return later && later.revision > start.revision ? { ...start, ...later } : start
}

export function learn({ key, answer }: PendingAnswer, revision: number): void {
  known.set(key, { answer, revision })
  lastSavedAt = Date.now()
}

/** Whether something was saved here after a page was drawn; `drawnAt` in milliseconds. */
export function hasSavedSince(drawnAt: number): boolean {
  return lastSavedAt > drawnAt
}
