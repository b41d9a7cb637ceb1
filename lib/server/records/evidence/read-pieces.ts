import 'server-only'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import type { Transaction } from '../../world/transaction'
import { evidenceOf } from './version-columns'

/** A piece of evidence with what it said since when, the latest first. */
export type Piece = { id: string; versions: PieceVersion[] }
type PieceVersion = {
  value: EvidenceLink
  addedAt: Date
  /** Whether it speaks of the release of the assessment for which it was read. */
  isOfRelease: boolean
}

/** Pieces by their ids, as an assessment sees them; null where no assessment asks. The transaction may read its organisation. */
export async function readPieces(
  db: Transaction,
  assessmentId: string | null,
  ids: readonly string[],
): Promise<Map<string, Piece>> {
  if (ids.length === 0) return new Map()
  const ofRelease =
    assessmentId === null
      ? { releaseId: { in: [] } }
      : { release: { assessments: { some: { id: assessmentId } } } }
  const rows = await db.evidenceVersion.findMany({
    where: { evidenceId: { in: [...new Set(ids)] } },
    orderBy: [{ evidenceId: 'asc' }, { number: 'desc' }],
    include: {
      releases: {
        where: ofRelease,
        select: { number: true },
      },
    },
  })
  const pieces = new Map<string, Piece>()
  for (const row of rows) {
    const piece = pieces.get(row.evidenceId) ?? { id: row.evidenceId, versions: [] }
    const { addedAt, releases } = row
    piece.versions.push({ value: evidenceOf(row), addedAt, isOfRelease: releases.length > 0 })
    pieces.set(row.evidenceId, piece)
  }
  return pieces
}

/** What was typed under these ids before it was replaced at its answer, for histories. */
export async function readReplaced(db: Transaction, ids: readonly string[]): Promise<Map<string, Piece>> {
  if (ids.length === 0) return new Map()
  const rows = await db.replacedEvidence.findMany({ where: { id: { in: [...new Set(ids)] } } })
  return new Map(
    rows.map((row) => {
      const version = { value: evidenceOf(row), addedAt: row.addedAt, isOfRelease: false }
      return [row.id, { id: row.id, versions: [version] }]
    }),
  )
}

/** Locks the pieces that the answers of an assessment name, so that none is renewed until the transaction ends. */
export async function lockPieces(db: Transaction, assessmentId: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM evidence WHERE id IN (
      SELECT (each.item ->> 'piece')::uuid FROM entry e, jsonb_array_elements(e.value -> 'evidence') AS each(item)
      WHERE e.assessment_id = ${assessmentId}::uuid AND e.kind = 'answer')
    ORDER BY id FOR SHARE`
}
