import 'server-only'
import { type EvidenceLink, storedEvidenceSchema } from '@/lib/core/answers/evidence/evidence'
import { storedTexts } from '@/lib/core/text/typed/stored-text'
import { canonicalJson, digestOf } from '../../world/digest'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { evidenceIn, pieceNamed, piecesIn, withEvidence } from './named-pieces'
import { readPieces } from './read-pieces'

// Evidence that is given by value becomes a piece of the product, or is found among its pieces: equal title, place, kind and
// days are one piece. A person who names a piece at an answer about a release says that it speaks of this release.

/** Who says it of which assessment, and when. The caller holds the assessment's lock. */
export type NamingPlace = { organisationId: string; assessmentId: string; personId: string; at: Date }

/** An answer to store, and what is stored in its place so far. */
export type Naming = { before: unknown; after: unknown }

type Where = NamingPlace & { productId: string; releaseId: string }

/**
 * Answers as they are stored. A piece that the stored answer names and that was left out, because it speaks of other
 * releases, stays named: nobody who saves has seen it.
 */
export async function namePieces(
  db: Transaction,
  place: NamingPlace,
  answers: readonly Naming[],
): Promise<unknown[]> {
  const isBare = answers.every(
    ({ before, after }) => evidenceIn(after).length + piecesIn(before).length === 0,
  )
  if (isBare) return answers.map(({ after }) => after)
  const where = await findPlace(db, place)
  const values = answers.flatMap(({ after }) => evidenceIn(after)).filter((each) => pieceNamed(each) === null)
  const ids = await idsOf(
    db,
    where,
    values.map((each) => readValue(each)),
  )
  await addRelease(db, where, [...new Set(ids.values())])
  const before = await readPieces(
    db,
    place.assessmentId,
    answers.flatMap((each) => piecesIn(each.before)),
  )
  const isElsewhere = (id: string) => before.get(id)?.versions[0]?.isOfRelease === false
  return answers.map((answer) => {
    const named = withEvidence(answer.after, (evidence) => evidence.map((each) => nameOf(each, ids)))
    const kept = piecesIn(answer.before).filter((id) => isElsewhere(id) && !piecesIn(named).includes(id))
    return kept.length === 0 ? named : withKept(named, kept)
  })
}

/** Also of an earlier release, whose texts were accepted by other rules. */
function readValue(stored: unknown): EvidenceLink {
  return storedEvidenceSchema.parse(storedTexts(stored))
}

function nameOf(each: unknown, ids: ReadonlyMap<string, string>): { piece: string } {
  const piece = pieceNamed(each) ?? ids.get(evidenceDigest(readValue(each)))
  if (!piece) throw new Error('A piece of evidence was not stored.')
  return { piece }
}

function withKept(named: unknown, kept: readonly string[]): unknown {
  if (typeof named !== 'object' || named === null) return named
  return { ...named, evidence: [...evidenceIn(named), ...kept.map((piece) => ({ piece }))] }
}

async function findPlace(db: Transaction, place: NamingPlace): Promise<Where> {
  const { releaseId, release } = await db.assessment.findUniqueOrThrow({
    where: { id: place.assessmentId },
    select: { releaseId: true, release: { select: { productId: true } } },
  })
  return { ...place, releaseId, productId: release.productId }
}

/** SHA-256 of what a piece says, as canonical JSON: unique in a product. */
export function evidenceDigest(value: EvidenceLink): string {
  return digestOf(canonicalJson(value))
}

/** Digest → id; what the product does not have yet is added. */
async function idsOf(
  db: Transaction,
  where: Where,
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
  await addPieces(db, where, rows)
  return new Map([...now, ...rows.map(({ digest, id }) => [digest, id] as const)])
}

async function findIds(
  db: Transaction,
  { productId }: Where,
  digests: string[],
): Promise<Map<string, string>> {
  if (digests.length === 0) return new Map()
  const rows = await db.evidenceVersion.findMany({
    where: { productId, digest: { in: digests } },
    select: { digest: true, evidenceId: true },
  })
  return new Map(rows.map(({ digest, evidenceId }) => [digest, evidenceId]))
}

type NewPiece = { id: string; digest: string; value: EvidenceLink }

async function addPieces(db: Transaction, where: Where, pieces: readonly NewPiece[]): Promise<void> {
  const { organisationId, productId, personId, at } = where
  await db.evidence.createMany({ data: pieces.map(({ id }) => ({ id, organisationId, productId })) })
  await db.evidenceVersion.createMany({
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
}

function columnsOf({ title, kind, speaksOf, expires, url, reference, sha256 }: EvidenceLink) {
  const place = { url: url ?? null, reference: reference ?? null, sha256: sha256 ?? null }
  return { title, kind, speaksOf, expires: expires ?? null, ...place }
}

/** The present version of each of these pieces speaks of the release from now on. */
async function addRelease(db: Transaction, { releaseId }: Where, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.$executeRaw`
    INSERT INTO evidence_release (organisation_id, product_id, evidence_id, number, release_id)
    SELECT organisation_id, product_id, evidence_id, max(number), ${releaseId}::uuid FROM evidence_version
    WHERE evidence_id = ANY(${[...ids]}::uuid[]) GROUP BY organisation_id, product_id, evidence_id
    ON CONFLICT DO NOTHING`
}
