import 'server-only'
import type { Person } from '../../identity/person'
import { basisOf } from './change-piece'
import { findPiece, type PiecePage, type PiecePlace } from './find-piece'
import { findReleasesOfPiece, type ReleaseChoice } from './set-releases'

/** `basis` is what the forms of its pages carry. */
type PieceToChange = PiecePage & { basis: string; releases: ReleaseChoice[] }

/** A piece for the pages that change it; null where it is not theirs to change. */
export async function findPieceToChange(person: Person, place: PiecePlace): Promise<PieceToChange | null> {
  const [found, releases] = [await findPiece(person, place), await findReleasesOfPiece(person, place)]
  return found && releases && { ...found, releases, basis: basisOf(found.piece) }
}
