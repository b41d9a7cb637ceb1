import 'server-only'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import type { Person } from '../../identity/person'
import { asRelease } from '../../records/rows'
import { changePiece, type PieceChanged, type PieceOrder, refuse } from './change-piece'

/** A release of a product, and whether the present version of a piece speaks of it. */
export type ReleaseChoice = { id: string; label: string; isChosen: boolean }

/** The releases of a product, the highest label first, for the form of a piece. Null where it is not theirs to change. */
export function findReleasesOfPiece(
  person: Person,
  { productId, pieceId }: { productId: string; pieceId: string },
): Promise<ReleaseChoice[] | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('create-products', productId)
    return found && readChoices(scope, found.id, pieceId)
  })
}

async function readChoices({ db }: Scope, productId: string, pieceId: string): Promise<ReleaseChoice[]> {
  const latest = await db.evidenceVersion.findFirst({
    where: { productId, evidenceId: pieceId },
    orderBy: { number: 'desc' },
    select: { releases: { select: { releaseId: true } } },
  })
  const chosen = new Set(latest?.releases.map(({ releaseId }) => releaseId))
  const rows = await db.release.findMany({ where: { productId }, orderBy: { label: 'desc' } })
  return rows.map((row) => ({ id: row.id, label: asRelease(row).label, isChosen: chosen.has(row.id) }))
}

/**
 * Says of which releases the present version of a piece speaks. At answers about others it does not count from then on, which they
 * say; with all of them taken away it counts nowhere. Null where the piece is not theirs to change.
 */
export function setReleases(
  person: Person,
  { releases, ...order }: PieceOrder & { releases: readonly string[] },
): Promise<PieceChanged | null> {
  return changePiece(person, order, async ({ db, record }, { id: productId, organisationId }, piece) => {
    const known = await db.release.findMany({ where: { productId }, select: { id: true } })
    const chosen = known.filter(({ id }) => releases.includes(id)).map(({ id }) => id)
    if (chosen.length !== new Set(releases).size) return refuse('form-problem.piece.release', 'releases')
    const place = { organisationId, productId, evidenceId: piece.id, number: piece.versions[0].number }
    await db.evidenceRelease.deleteMany({
      where: {
        evidenceId: piece.id,
        number: place.number,
        // A release that was deleted and may be restored is not among the choices, and keeps what was said of it.
        releaseId: { in: known.map(({ id }) => id), notIn: chosen },
      },
    })
    const data = chosen.map((releaseId) => ({ ...place, releaseId }))
    await db.evidenceRelease.createMany({ data, skipDuplicates: true })
    const about = { evidence: piece.id, number: place.number, releases: chosen.length }
    record({
      organisationId,
      kind: 'evidence-releases-set',
      subjectId: productId,
      at: new Date(),
      data: about,
    })
    return { changed: true }
  })
}
