import 'server-only'
import { type EvidenceLink, storedEvidenceSchema } from '@/lib/core/answers/evidence/evidence'
import { storedTexts } from '@/lib/core/text/typed/stored-text'
import type { Transaction } from '../../world/transaction'
import { addRelease, evidenceDigest, idsOf, type PieceOwner } from './add-pieces'
import { evidenceIn, pieceNamed, piecesIn, withEvidence } from './named-pieces'
import { readPieces } from './read-pieces'

// Evidence that is given by value becomes a piece of the product, or is found among its pieces: equal title, place, kind and
// days are one piece. A person who names a piece at an answer about a release says that it speaks of this release.

/** Who says it of which assessment, and when. The caller holds the assessment's lock. */
export type NamingPlace = { organisationId: string; assessmentId: string; personId: string; at: Date }

/** An answer to store, and what is stored in its place so far. */
export type Naming = { before: unknown; after: unknown }

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
  const { releaseId, ...where } = await findPlace(db, place)
  const values = answers.flatMap(({ after }) => evidenceIn(after)).filter((each) => pieceNamed(each) === null)
  const ids = await idsOf(
    db,
    where,
    values.map((each) => readValue(each)),
  )
  await addRelease(db, releaseId, [...new Set(ids.values())])
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

async function findPlace(db: Transaction, place: NamingPlace): Promise<PieceOwner & { releaseId: string }> {
  const { releaseId, release } = await db.assessment.findUniqueOrThrow({
    where: { id: place.assessmentId },
    select: { releaseId: true, release: { select: { productId: true } } },
  })
  return { ...place, releaseId, productId: release.productId }
}
