import 'server-only'
import type { Answer } from '@/lib/core/answers/answer'
import type { ChangeScope, FoundAssessment } from '../../../access/scope'
import { canonicalJson, digestOf } from '../../../world/digest'
import { writeEntry } from '../write-entries'

type Change = { key: string; after: Answer | null; revision: number; at?: Date }

/**
 * Writes one answer with its history and its event, for acts on several answers at once; the caller has asked the policy, and read
 * the revision before this one in the same transaction.
 */
export async function writeAnswer(
  { db, person, record }: ChangeScope,
  { id: assessmentId, organisationId }: FoundAssessment,
  { key, after, revision, at = new Date() }: Change,
): Promise<void> {
  const where = { assessmentId_kind_key: { assessmentId, kind: 'answer' as const, key } }
  const stored = await db.entry.findUnique({ where, select: { value: true } })
  const place = { assessmentId, organisationId, kind: 'answer', key, revision } as const
  await writeEntry(db, { ...place, before: stored?.value ?? null, after, personId: person.id, at })
  const data = { key, revision, digest: digestOf(canonicalJson(after)) }
  record({ organisationId, kind: 'answer-saved', subjectId: assessmentId, at, data })
}
