import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import { type ReadRelease, readRelease } from '../../access/read-release'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import type { Person } from '../../identity/person'
import { seeHidden } from '../../world/set-organisations'
import type { Transaction } from '../../world/transaction'
import { type Removed, refuse, removing } from './removing'
import { readBefore, writeBack } from './write-back'

/** A draft and what goes with it. `submission`: the number of the latest one, to which the assessment goes back; null for none. */
export type DraftToRemove = ReadRelease & {
  assessmentId: string
  number: number
  submission: number | null
  answers: number
  /** Of people who were asked by a link, and have not answered. */
  askLinks: number
  questionnaire: string
}

/** A draft for the page that deletes it; null where it is not theirs to delete, or none is open. */
export function findDraftToRemove(person: Person, assessmentId: string): Promise<DraftToRemove | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('delete-draft', assessmentId)
    if (!found?.draft) return null
    const { db } = scope
    const { id, pin } = found
    const submission = await findLatest(db, id)
    const answers = submission
      ? (await readBefore(db, id, await openedAt(db, found.draft.id))).length
      : await db.entry.count({ where: { assessmentId: id, kind: 'answer', revision: { gt: 0 } } })
    const askLinks = await db.askLink.count({
      where: { assessmentId: id, revokedAt: null, expiresAt: { gt: new Date() } },
    })
    const about = await readRelease(scope, found.releaseId)
    const questionnaire = storedText(`${pin.id}@${pin.version}`)
    return {
      ...about,
      assessmentId: id,
      number: found.draft.number,
      submission,
      answers,
      askLinks,
      questionnaire,
    }
  })
}

export type DraftRemoved = Removed & { stays?: boolean }

/**
 * Deletes the draft of this number. Without a submission the assessment goes with it; else the assessment is as it was submitted:
 * what the draft changed is written back, each entry as an ordinary change. `stays`: the assessment is there. Null where it is not
 * theirs to delete, or not there any more.
 */
export async function removeDraft(
  person: Person,
  { assessmentId, number }: { assessmentId: string; number: number },
): Promise<DraftRemoved | null> {
  const outcome = await removing(person, assessmentId, async (scope) => {
    const found = await scope.findAssessment('delete-draft', assessmentId)
    if (!found) return null
    if (found.draft?.number !== number) {
      const isGone = await wasRemoved(scope.db, found.id, number)
      return isGone ? { removed: true as const, stays: true } : refuse('no-draft')
    }
    const stays = (await findLatest(scope.db, found.id)) !== null
    await (stays ? goBack(scope, found, found.draft) : hideAssessment(scope, found, found.draft))
    return { removed: true as const, stays }
  })
  return outcome === 'busy' ? refuse('busy') : outcome
}

type OpenDraft = { id: string; number: number }

async function hideAssessment(
  { db, record }: ChangeScope,
  { id, organisationId }: FoundAssessment,
  { number }: OpenDraft,
): Promise<void> {
  const at = new Date()
  await seeHidden(db, () =>
    db.assessment.update({ where: { id }, data: { removedAt: at }, select: { id: true } }),
  )
  record({ organisationId, kind: 'assessment-removed', subjectId: id, at, data: { number } })
}

async function goBack(scope: ChangeScope, found: FoundAssessment, { id, number }: OpenDraft): Promise<void> {
  const { db, record } = scope
  const { organisationId, id: subjectId } = found
  const at = new Date()
  const earlier = await readBefore(db, subjectId, await openedAt(db, id))
  await writeBack(scope, found, { earlier, at })
  await seeHidden(db, () => db.draft.update({ where: { id }, data: { removedAt: at }, select: { id: true } }))
  record({ organisationId, kind: 'draft-removed', subjectId, at, data: { number } })
}

async function openedAt(db: Transaction, draftId: string): Promise<Date> {
  return (await db.draft.findUniqueOrThrow({ where: { id: draftId } })).openedAt
}

async function findLatest(db: Transaction, assessmentId: string): Promise<number | null> {
  const { _max } = await db.submission.aggregate({ where: { assessmentId }, _max: { number: true } })
  return _max.number
}

async function wasRemoved(db: Transaction, assessmentId: string, number: number): Promise<boolean> {
  const row = await seeHidden(db, () =>
    db.draft.findUnique({ where: { assessmentId_number: { assessmentId, number } } }),
  )
  return row !== null && row.removedAt !== null
}
