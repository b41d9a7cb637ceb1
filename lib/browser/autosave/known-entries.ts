import type { PendingSave } from '../sending/pending-save'

/**
 * What this browser tab has saved since it was opened. Going back shows a page as it was rendered; without
 * this it would show, and build on, entries that the same person has changed since.
 */
const known = new Map<string, { value: unknown; revision: number }>()
let lastSavedAt = 0

type Place = Pick<PendingSave, 'assessmentId' | 'kind' | 'entry'>

/** What was saved here later than the revision a page was rendered with. */
export function savedSince(place: Place, revision: number): { value: unknown; revision: number } | null {
  const later = known.get(nameOf(place))
  return later && later.revision > revision ? later : null
}

export function rememberSaved(pending: PendingSave, revision: number): void {
  known.set(nameOf(pending), { value: pending.value, revision })
  lastSavedAt = Date.now()
}

/** Whether something was saved here after a page was rendered; `drawnAt` in milliseconds. */
export function hasSavedSince(drawnAt: number): boolean {
  return lastSavedAt > drawnAt
}

function nameOf({ assessmentId, kind, entry }: Place): string {
  return [assessmentId, kind, entry].join('/')
}
