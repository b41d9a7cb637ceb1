import 'server-only'
import { storedAnswerSchema } from '@/lib/core/answers/answer'
import type { AnswerOutcome } from '@/lib/core/assessment/save-outcome'
import { changeAs } from '../../access/as-person'
import type { Person } from '../../identity/person'
import { resolveAnswer } from '../../records/evidence/resolve-answers'
import { withoutGone } from '../../records/evidence/without-gone'
import type { Transaction } from '../../world/transaction'
import { answerRules } from './answers'
import { type Save, saveEntryIn } from './save-entry'

/** More than any history has, and less than the column takes. */
const mostRevisions = 1_000_000_000

type Order = Save & { questionId: string; revision: number }

/**
 * Saves an answer as it was after an earlier change, as an ordinary change with a revision of its own: with the evidence that it
 * named as that is now, without what was deleted since. `not-found` where there is no such change.
 */
export function restoreAnswer(
  person: Person,
  { questionId, revision, ...save }: Order,
): Promise<AnswerOutcome> {
  return changeAs(person, async (scope) => {
    const isRevision = Number.isInteger(revision) && revision > 0 && revision < mostRevisions
    const found = isRevision ? await scope.findAssessment('answer', save.assessmentId) : null
    const place = { assessmentId: save.assessmentId, kind: 'answer' as const, key: questionId, revision }
    const change =
      found && (await scope.db.entryChange.findUnique({ where: { assessmentId_kind_key_revision: place } }))
    if (!change) return { saved: false, reason: 'not-found' }
    const answer = await asItIsNow(scope.db, save.assessmentId, change.after)
    return saveEntryIn(scope, save, answerRules(questionId, answer))
  })
}

async function asItIsNow(db: Transaction, assessmentId: string, stored: unknown): Promise<unknown> {
  if (stored === null) return null
  const [named] = await withoutGone(db, [stored])
  return storedAnswerSchema.parse(await resolveAnswer(db, assessmentId, named))
}
