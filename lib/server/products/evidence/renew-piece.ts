import 'server-only'
import { z } from 'zod'
import { type EvidenceLink, evidenceLinkSchema } from '@/lib/core/answers/evidence/evidence'
import type { ShownPiece } from '@/lib/core/answers/evidence/shown-piece'
import type { ChangeScope, FoundProduct } from '../../access/scope'
import type { Person } from '../../identity/person'
import { evidenceDigest } from '../../records/evidence/add-pieces'
import { columnsOf } from '../../records/evidence/version-columns'
import { problemsOf } from '../../records/zod-problems'
import { hasFile, lockFile } from '../files/evidence-file'
import { changePiece, type PieceChanged, type PieceOrder, refuse } from './change-piece'

/**
 * Adds a version that speaks of the same releases. It is what every assessment says from then on whose answers name the piece; their
 * histories show it, and submissions keep what they froze. `value` is unparsed; a file is one of the product. Null where the piece is not theirs to change.
 */
export function renewPiece(
  person: Person,
  { value, ...order }: PieceOrder & { value: unknown },
): Promise<PieceChanged | null> {
  return changePiece(
    person,
    order,
    async (scope, found, piece) => {
      if (piece.struckOutAt) return refuse('form-problem.piece.struck-out')
      const parsed = evidenceLinkSchema.safeParse(value)
      if (!parsed.success) return { changed: false, problems: problemsOf(parsed.error).map(atItsField) }
      const now = piece.versions[0].value
      const { sha256 } = parsed.data
      if (
        sha256 !== undefined &&
        sha256 !== now.sha256 &&
        !(await hasFile(scope.db, { ...found, productId: found.id }, sha256))
      )
        return refuse('form-problem.piece.no-file')
      return addVersion(scope, found, { piece, value: parsed.data })
    },
    lockItsFile,
  )

  /** A file is locked before pieces, as where it is attached. */
  async function lockItsFile(
    { db }: ChangeScope,
    _: string,
    { organisationId }: FoundProduct,
  ): Promise<void> {
    const named = withFile.safeParse(value).data
    if (named) await lockFile(db, organisationId, named.sha256)
  }
}

const withFile = z.object({ sha256: z.string() })

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
  const row = { ...place, ...columnsOf(value), digest, addedById: person.id, addedAt: at }
  const { count } = await db.evidenceVersion.createMany({ data: [row], skipDuplicates: true })
  // A save has just made a piece that says this.
  if (count === 0) return refuse('form-problem.piece.as-before')
  await db.$executeRaw`
    INSERT INTO evidence_release (organisation_id, product_id, evidence_id, number, release_id)
    SELECT organisation_id, product_id, evidence_id, number + 1, release_id FROM evidence_release
    WHERE evidence_id = ${piece.id}::uuid AND number = ${number - 1}::int`
  const data = { evidence: piece.id, number, answers: piece.namedBy.answers.length }
  record({ organisationId, kind: 'evidence-renewed', subjectId: productId, at, data })
  return { changed: true }
}
