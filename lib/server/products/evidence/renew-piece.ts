import 'server-only'
import { type EvidenceLink, evidenceLinkSchema } from '@/lib/core/answers/evidence/evidence'
import type { ShownPiece } from '@/lib/core/answers/evidence/shown-piece'
import type { ChangeScope, FoundProduct } from '../../access/scope'
import type { Person } from '../../identity/person'
import { evidenceDigest } from '../../records/evidence/add-pieces'
import { columnsOf } from '../../records/evidence/version-columns'
import { problemsOf } from '../../records/zod-problems'
import { changePiece, type PieceChanged, type PieceOrder, refuse } from './change-piece'

/**
 * Adds a version that speaks of the same releases. It is what every assessment says from then on whose answers name the piece; their
 * histories show it, and submissions keep what they froze. `value` is unparsed. Null where the piece is not theirs to change.
 */
export function renewPiece(
  person: Person,
  { value, ...order }: PieceOrder & { value: unknown },
): Promise<PieceChanged | null> {
  return changePiece(person, order, async (scope, found, piece) => {
    if (piece.struckOutAt) return refuse('form-problem.piece.struck-out')
    const parsed = evidenceLinkSchema.safeParse(value)
    if (!parsed.success) return { changed: false, problems: problemsOf(parsed.error).map(atItsField) }
    const now = piece.versions[0].value
    if (parsed.data.sha256 !== undefined && parsed.data.sha256 !== now.sha256)
      return refuse('form-problem.piece.changed')
    return addVersion(scope, found, { piece, value: parsed.data })
  })
}

/** An address and a reference are given in one field. */
function atItsField<T extends { field: string }>(problem: T): T {
  return problem.field === 'reference' ? { ...problem, field: 'url' } : problem
}

type Renewing = { piece: ShownPiece; value: EvidenceLink }

async function addVersion(
  scope: ChangeScope,
  { id: productId, organisationId }: FoundProduct,
  { piece, value }: Renewing,
): Promise<PieceChanged> {
  const { db, person, record } = scope
  const digest = evidenceDigest(value)
  const same = await db.evidenceVersion.findUnique({ where: { productId_digest: { productId, digest } } })
  if (same?.evidenceId === piece.id)
    return refuse(
      same.number === piece.versions[0].number ? 'form-problem.piece.same' : 'form-problem.piece.as-before',
    )
  if (same) return refuse('form-problem.piece.as-before')
  const [number, at] = [piece.versions[0].number + 1, new Date()]
  const place = { organisationId, productId, evidenceId: piece.id, number }
  await db.evidenceVersion.create({
    data: { ...place, ...columnsOf(value), digest, addedById: person.id, addedAt: at },
  })
  await db.$executeRaw`
    INSERT INTO evidence_release (organisation_id, product_id, evidence_id, number, release_id)
    SELECT organisation_id, product_id, evidence_id, number + 1, release_id FROM evidence_release
    WHERE evidence_id = ${piece.id}::uuid AND number = ${number - 1}::int`
  const data = { evidence: piece.id, number, answers: piece.namedBy.answers.length }
  record({ organisationId, kind: 'evidence-renewed', subjectId: productId, at, data })
  return { changed: true }
}
