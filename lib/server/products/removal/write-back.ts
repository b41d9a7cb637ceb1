import 'server-only'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { writeNamedEntry } from '../../assessments/entries/write-entries'
import { type EntryKind, Prisma } from '../../generated/client'
import { withoutGone } from '../../records/evidence/without-gone'
import { canonicalJson, digestOf } from '../../world/digest'
import type { Transaction } from '../../world/transaction'

/** What an entry said before, to be said again. */
export type Earlier = { kind: EntryKind; key: string; value: unknown; fromRelease: boolean }

/** What the entries of an assessment said before a draft was opened, of those that were changed since. The plan is the product's. */
export function readBefore(db: Transaction, assessmentId: string, openedAt: Date): Promise<Earlier[]> {
  return db.$queryRaw<Earlier[]>`
    SELECT DISTINCT ON (c.kind, c.key) ${earlier}
    WHERE c.assessment_id = ${assessmentId}::uuid AND c.changed_at >= ${openedAt}
      AND c.kind <> 'plan'
    ORDER BY c.kind, c.key, c.revision`
}

/** What the entries said that were written back at this instant. */
export function readWrittenBack(db: Transaction, assessmentId: string, at: Date): Promise<Earlier[]> {
  return db.$queryRaw<Earlier[]>`
    SELECT ${earlier}
    WHERE c.assessment_id = ${assessmentId}::uuid AND c.changed_at = ${at} AND c.kind <> 'plan'`
}

/** What an entry said before a change, and whether the release had said it. */
const earlier = Prisma.sql`c.kind::text AS kind, c.key, c.before AS value, COALESCE(p.from_release, false) AS "fromRelease"
  FROM entry_change c LEFT JOIN entry_change p ON p.assessment_id = c.assessment_id AND p.kind = c.kind
    AND p.key = c.key AND p.revision = c.revision - 1`

/** Writes entries back, each as an ordinary change with its event; those that say it already stay as they are. */
export async function writeBack(
  scope: ChangeScope,
  { id: assessmentId, organisationId }: FoundAssessment,
  { earlier, at }: { earlier: readonly Earlier[]; at: Date },
): Promise<void> {
  const { db, person, record } = scope
  const values = await withoutGone(
    db,
    earlier.map(({ value }) => value),
  )
  for (const [index, { kind, key, fromRelease }] of earlier.entries()) {
    const where = { assessmentId_kind_key: { assessmentId, kind, key } }
    const { value: before, revision: last } = await db.entry.findUniqueOrThrow({ where })
    const after = values[index] ?? null
    if (canonicalJson(after) === canonicalJson(before)) continue
    const revision = last + 1
    const place = { organisationId, assessmentId, kind, key, revision }
    await writeNamedEntry(db, { ...place, before, after, personId: person.id, at, fromRelease })
    const data = { key, revision, digest: digestOf(canonicalJson(after)) }
    record({ organisationId, kind: `${kind}-saved`, subjectId: assessmentId, at, data })
  }
}
