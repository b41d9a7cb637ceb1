import 'server-only'
import { type EvidenceLink, hasSamePlace } from '@/lib/core/answers/evidence/evidence'
import type { Transaction } from '../../world/transaction'
import { piecesIn } from './named-pieces'
import { readPieces } from './read-pieces'
import { evidenceOf } from './version-columns'

// A piece that is typed at an answer is saved whenever its author rests, each time as another value. What it said before goes out of
// the product's evidence, so that no title stays there half typed, and is kept for the histories that name it.

type Change = { before: unknown; after: unknown; personId: string; at: Date }

/** How long after it was added a piece is still being typed, in milliseconds. */
const sitting = 60 * 60 * 1000

/**
 * Takes away each piece that a stored answer named before and that is now another value with the same title or place: where the same
 * person added it within the last hour, and nothing else names it. `after` is stored already.
 */
export async function replaceTyped(db: Transaction, { before, after, ...by }: Change): Promise<void> {
  const [old, now] = [piecesIn(before), piecesIn(after)]
  const added = now.filter((id) => !old.includes(id))
  const gone = old.filter((id) => !now.includes(id))
  if (added.length === 0 || gone.length === 0) return
  const typed = await findTyped(db, gone, by)
  if (typed.length === 0) return
  const pieces = await readPieces(db, null, added)
  const values = added.flatMap((id) =>
    (pieces.get(id)?.versions.slice(0, 1) ?? []).map(({ value }) => ({ id, value })),
  )
  for (const [id, becameId] of pair(typed, values)) await replace(db, { id, becameId, at: by.at })
}

type Typed = { id: string; value: EvidenceLink }

/** Pieces that somebody else holds at this moment are left, since they may be about to be named. */
async function findTyped(
  db: Transaction,
  ids: readonly string[],
  { personId, at }: Pick<Change, 'personId' | 'at'>,
): Promise<Typed[]> {
  const locked = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM evidence WHERE id = ANY(${[...ids]}::uuid[]) AND struck_out_at IS NULL
    ORDER BY id FOR UPDATE SKIP LOCKED`
  if (locked.length === 0) return []
  // A statement of its own, so that it sees what was saved until the lock was there.
  const free = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM evidence p WHERE p.id = ANY(${locked.map(({ id }) => id)}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM submission_evidence s WHERE s.evidence_id = p.id)
      AND NOT EXISTS (
        SELECT 1 FROM release r
        JOIN assessment a ON a.release_id = r.id
        JOIN entry e ON e.assessment_id = a.id AND e.kind = 'answer'
        WHERE r.product_id = p.product_id
          AND e.value -> 'evidence' @> jsonb_build_array(jsonb_build_object('piece', p.id::text)))`
  const rows = await db.evidenceVersion.findMany({
    where: { evidenceId: { in: free.map(({ id }) => id) } },
    orderBy: [{ evidenceId: 'asc' }, { number: 'desc' }],
    distinct: 'evidenceId',
  })
  const since = at.getTime() - sitting
  return rows
    .filter((row) => row.number === 1 && row.addedById === personId && row.addedAt.getTime() >= since)
    .map((row) => ({ id: row.evidenceId, value: evidenceOf(row) }))
}

/** Which piece became which: at the same place first, then of the same title; each new one is one piece only. */
function pair(old: readonly Typed[], now: readonly Typed[]): Map<string, string> {
  const became = new Map<string, string>()
  const match = (isSame: (one: EvidenceLink, other: EvidenceLink) => boolean) => {
    for (const { id, value } of old.filter((each) => !became.has(each.id))) {
      const taken = [...became.values()]
      const found = now.find((each) => !taken.includes(each.id) && isSame(value, each.value))
      if (found) became.set(id, found.id)
    }
  }
  match(hasSamePlace)
  match((one, other) => one.title === other.title)
  return became
}

type Replacing = { id: string; becameId: string; at: Date }

async function replace(db: Transaction, { id, becameId, at }: Replacing): Promise<void> {
  await db.replacedEvidence.updateMany({ where: { becameId: id }, data: { becameId } })
  await db.$executeRaw`
    INSERT INTO replaced_evidence (organisation_id, product_id, id, became_id, title, kind, speaks_of, expires, url, reference, sha256,
      added_by_id, added_at)
    SELECT organisation_id, product_id, evidence_id, ${becameId}::uuid, title, kind, speaks_of, expires, url, reference, sha256,
      added_by_id, added_at
    FROM evidence_version WHERE evidence_id = ${id}::uuid`
  // What was said of other releases is kept where the piece is new.
  await db.$executeRaw`
    INSERT INTO evidence_release (organisation_id, product_id, evidence_id, number, release_id)
    SELECT v.organisation_id, v.product_id, v.evidence_id, v.number, r.release_id
    FROM evidence_version v JOIN evidence_release r ON r.evidence_id = ${id}::uuid
    WHERE v.evidence_id = ${becameId}::uuid AND v.number = 1 AND v.added_at = ${at}
    ON CONFLICT DO NOTHING`
  await db.evidence.delete({ where: { id }, select: { id: true } })
}
