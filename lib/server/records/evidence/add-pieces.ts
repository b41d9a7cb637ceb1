import 'server-only'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { canonicalJson, digestOf } from '../../world/digest'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { columnsOf } from './version-columns'

// Finds pieces of a product by what they say, and adds those that it does not have yet.

/** The product whose pieces are found and added, and by whom. */
export type PieceOwner = { organisationId: string; productId: string; personId: string; at: Date }

/** Finds or adds a piece that no answer names yet, and says that it speaks of these releases of its product. */
export async function addPiece(
  db: Transaction,
  where: PieceOwner,
  { value, releases }: { value: EvidenceLink; releases: readonly string[] },
): Promise<void> {
  const ids = await idsOf(db, where, [value])
  for (const releaseId of releases) await addRelease(db, releaseId, [...ids.values()])
}

/** SHA-256 of what a piece says, as canonical JSON: unique in a product. */
export function evidenceDigest(value: EvidenceLink): string {
  return digestOf(canonicalJson(value))
}

/** Digest → id; what the product does not have yet is added. */
export async function idsOf(
  db: Transaction,
  where: PieceOwner,
  values: readonly EvidenceLink[],
): Promise<Map<string, string>> {
  const wanted = new Map(values.map((value) => [evidenceDigest(value), value]))
  const known = await findIds(db, where, [...wanted.keys()])
  if (known.size === wanted.size) return known
  // Two saves at once make one piece: the second one looks again when the first has ended.
  await db.$queryRaw`SELECT 1 FROM product WHERE id = ${where.productId}::uuid FOR NO KEY UPDATE`
  const now = await findIds(db, where, [...wanted.keys()])
  const added = [...wanted].filter(([digest]) => !now.has(digest))
  const rows = added.map(([digest, value]) => ({ digest, value, id: newId() }))
  const late = await addPieces(db, where, rows)
  const theirs = await findIds(db, where, late)
  return new Map([...rows.map(({ digest, id }) => [digest, id] as const), ...now, ...theirs])
}

async function findIds(
  db: Transaction,
  { productId }: PieceOwner,
  digests: string[],
): Promise<Map<string, string>> {
  if (digests.length === 0) return new Map()
  // Under a lock on their pieces, so that none is deleted or renewed before an answer names it.
  const rows = await db.$queryRaw<{ digest: string; evidenceId: string }[]>`
    SELECT v.digest, v.evidence_id AS "evidenceId" FROM evidence_version v JOIN evidence p ON p.id = v.evidence_id
    WHERE v.product_id = ${productId}::uuid AND v.digest = ANY(${digests})
    ORDER BY p.id FOR SHARE OF p`
  return new Map(rows.map(({ digest, evidenceId }) => [digest, evidenceId]))
}

type NewPiece = { id: string; digest: string; value: EvidenceLink }

/** Adds pieces, but for those that a piece has come to say meanwhile by being renewed: gives their digests. */
async function addPieces(db: Transaction, where: PieceOwner, pieces: readonly NewPiece[]): Promise<string[]> {
  const { organisationId, productId, personId, at } = where
  await db.evidence.createMany({ data: pieces.map(({ id }) => ({ id, organisationId, productId })) })
  const rows = await db.evidenceVersion.createManyAndReturn({
    skipDuplicates: true,
    select: { evidenceId: true },
    data: pieces.map(({ id, digest, value }) => ({
      organisationId,
      productId,
      evidenceId: id,
      number: 1,
      ...columnsOf(value),
      digest,
      addedById: personId,
      addedAt: at,
    })),
  })
  const added = new Set(rows.map(({ evidenceId }) => evidenceId))
  const late = pieces.filter(({ id }) => !added.has(id))
  if (late.length > 0) await db.evidence.deleteMany({ where: { id: { in: late.map(({ id }) => id) } } })
  return late.map(({ digest }) => digest)
}

/** The present version of each of these pieces speaks of the release from now on. */
export async function addRelease(db: Transaction, releaseId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.$executeRaw`
    INSERT INTO evidence_release (organisation_id, product_id, evidence_id, number, release_id)
    SELECT organisation_id, product_id, evidence_id, max(number), ${releaseId}::uuid FROM evidence_version
    WHERE evidence_id = ANY(${[...ids]}::uuid[]) GROUP BY organisation_id, product_id, evidence_id
    ON CONFLICT DO NOTHING`
}
