import { openDB } from 'idb'
import type { Answer } from '@/lib/core/answers/answer'
import { type PendingSave, pendingKey } from '../sending/pending-save'

/** How the release before kept an answer, in a database of its own that pages of that release may still hold open. */
type OldAnswer = {
  key: string
  personId: string
  assessmentId: string
  questionId: string
  answer: Answer | null
  baseRevision: number
  mutationId: string
}

const oldName = 'thingworthy'
const oldTab = 'before'

/** Moves answers that still wait from before the upgrade. */
export async function takeOldAnswers(keep: (pending: PendingSave) => Promise<unknown>): Promise<void> {
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === oldName)) return
  const old = await openDB(oldName)
  if (old.objectStoreNames.contains('pending')) {
    const answers: OldAnswer[] = await old.getAll('pending')
    for (const each of answers) {
      await keep(asPending(each))
      await old.delete('pending', each.key)
    }
  }
  old.close()
}

function asPending({ personId, assessmentId, questionId, answer, baseRevision, mutationId }: OldAnswer) {
  const named = { personId, assessmentId, kind: 'answer', entry: questionId, baseRevision } as const
  const key = pendingKey(named, oldTab)
  return { ...named, key, value: answer, mutationId, tab: oldTab, typedAt: 0 }
}
