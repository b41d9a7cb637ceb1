import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { CarryOver } from '@/lib/core/assessment/carry-over/carry-over'
import { carryThrough } from '@/lib/core/assessment/carry-over/carry-through'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { VersionWithChanges } from '@/lib/core/versions/version-with-changes'
import type { FoundAssessment, Scope } from '../../access/scope'
import { findNewer, findPinned, versionsUpTo } from '../../content/later-versions'
import { canonicalJson, digestOf } from '../../world/digest'
import { type EntryValues, readEntries, valuesIn } from '../entries/entries'

/** Why an assessment cannot be carried over. */
export type CarryRefusal =
  /** The version it was answered with is not available as it was published. */
  | { reason: 'questionnaire-gone'; name: string }
  /** It may not move to the version asked for; `newest` is the one it may move to, or null. */
  | { reason: 'no-such-version'; newest: string | null }
  /** It was already carried over to this version, to the assessment named here. */
  | { reason: 'already'; assessmentId: string }
  /** It was, and that assessment was deleted. */
  | { reason: 'deleted' }
  /** An answer was changed after the preview was rendered. */
  | { reason: 'changed' }

/** What a carry-over is calculated from. */
export type CarrySource = {
  before: Questionnaire
  versions: VersionWithChanges[]
  now: Questionnaire
  stored: OpenAssessment['stored']
}

export type Prepared = {
  before: Questionnaire
  now: Questionnaire
  entries: EntryValues
  carry: CarryOver
  /** Identifies the entries and the version they are carried to. */
  basis: string
}

/** Reads what is to be carried over, or why it cannot be. Without `to`: to the newest version. */
export async function readSource(
  scope: Scope,
  { id, pin }: FoundAssessment,
  to = findNewer(pin)?.version ?? '',
): Promise<CarrySource | CarryRefusal> {
  const before = findPinned(pin)
  if (!before) return { reason: 'questionnaire-gone', name: `${pin.id}@${pin.version}` }
  const versions = versionsUpTo(pin, to)
  const now = versions.at(-1)?.questionnaire
  if (!now) return { reason: 'no-such-version', newest: findNewer(pin)?.version ?? null }
  const earlier = await findEarlier(scope, id, now)
  return earlier ?? { before, versions, now, stored: await readEntries(scope.db, id) }
}

/** The refusal where this assessment was already carried over to this version, else null. */
export async function findEarlier(
  { db }: Scope,
  fromId: string,
  { hash }: Questionnaire,
): Promise<CarryRefusal | null> {
  const earlier = await db.carryOver.findUnique({
    where: { fromId_questionnaireHash: { fromId, questionnaireHash: hash } },
  })
  if (!earlier) return null
  const { assessmentId } = earlier
  const isThere = (await db.assessment.count({ where: { id: assessmentId } })) > 0
  return isThere ? { reason: 'already', assessmentId } : { reason: 'deleted' }
}

/** Calculates the state of every answer, after the transaction that read the source has ended. */
export function prepareCarryOver({ before, versions, now, stored }: CarrySource): Prepared {
  // The plan is the product's: the new assessment has it already.
  const entries = { ...valuesIn(stored), plan: {} }
  const basis = digestOf(canonicalJson({ entries, now: now.hash }))
  return { before, now, entries, carry: carryThrough(entries, before, versions), basis }
}
