import 'server-only'
import type { Facts } from '@/lib/core/answers/answer'
import { addedByRelease, followingRelease } from '@/lib/core/answers/facts/from-release'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type Scope as ReleaseScope, storedScopeSchema } from '@/lib/core/products/release'
import type { ChangeScope, FoundAssessment } from '../../../access/scope'
import { requireQuestionnaire } from '../../../content/catalogue'
import { canonicalJson, digestOf } from '../../../world/digest'
import type { Transaction } from '../../../world/transaction'
import { readEntries } from '../entries'
import { writeEntry } from '../write-entries'

// Facts that the scope and the markets of a release answer. Lock order: assessments, then their release, so that no correction of
// the release is missed: anyone who reads its scope to write facts holds it until the end.

/** What the release adds to the first facts of a new assessment. */
export async function firstFromRelease(
  db: Transaction,
  releaseId: string,
  { facts, questionnaire }: { facts: Facts; questionnaire: Questionnaire },
): Promise<Facts> {
  return addedByRelease(facts, await holdScope(db, releaseId), questionnaire)
}

/**
 * Writes into a draft what its release says of facts that the team has not said itself, each as an ordinary change; the caller
 * has found it in a changing scope. What was submitted stays as it is.
 */
export async function followRelease(
  scope: ChangeScope,
  { id: assessmentId, organisationId, releaseId, draft, pin }: FoundAssessment,
): Promise<void> {
  if (!draft) return
  const { db, person, record } = scope
  const released = await holdScope(db, releaseId)
  const { facts } = await readEntries(db, assessmentId)
  const at = new Date()
  for (const [key, after] of Object.entries(followingRelease(facts, released, requireQuestionnaire(pin)))) {
    const revision = (facts[key]?.revision ?? 0) + 1
    const place = { organisationId, assessmentId, kind: 'fact' as const, key, revision }
    const change = { before: facts[key]?.value ?? null, after, personId: person.id, at }
    await writeEntry(db, { ...place, ...change, fromRelease: after !== null })
    const data = { key, revision, digest: digestOf(canonicalJson(after)) }
    record({ organisationId, kind: 'fact-saved', subjectId: assessmentId, at, data })
  }
}

/** The scope of a release, which nobody corrects before the end of the transaction. */
async function holdScope(db: Transaction, releaseId: string): Promise<ReleaseScope> {
  const [row] = await db.$queryRaw<{ scope: unknown }[]>`
    SELECT scope FROM release WHERE id = ${releaseId}::uuid FOR SHARE`
  return storedScopeSchema.parse(row?.scope)
}
