import 'server-only'
import type { Transaction } from '../../world/transaction'
import { pieceNamed, piecesIn, withEvidence } from './named-pieces'
import { type Piece, readPieces, readReplaced } from './read-pieces'

/** A stored answer with its evidence by value, and the titles of pieces that were left out: they speak of other releases. */
export type Resolved = { value: unknown; elsewhere: string[] }

/** Stored answers of one assessment with the pieces that they name as they are now. */
export async function resolveAnswers(
  db: Transaction,
  assessmentId: string,
  stored: readonly unknown[],
): Promise<Resolved[]> {
  const pieces = await readPieces(db, assessmentId, stored.flatMap(piecesIn))
  return stored.map((each) => resolve(each, pieces))
}

/** One stored answer of an assessment with its evidence by value. */
export async function resolveAnswer(
  db: Transaction,
  assessmentId: string,
  stored: unknown,
): Promise<unknown> {
  const [resolved] = await resolveAnswers(db, assessmentId, [stored])
  return resolved?.value
}

function resolve(stored: unknown, pieces: ReadonlyMap<string, Piece>): Resolved {
  const elsewhere: string[] = []
  const value = withEvidence(stored, (evidence) =>
    evidence.flatMap((each) => {
      const id = pieceNamed(each)
      if (id === null) return [each]
      const { value: now, isOfRelease } = latestOf(pieces, id)
      if (!isOfRelease) elsewhere.push(now.title)
      return isOfRelease ? [now] : []
    }),
  )
  return { value, elsewhere }
}

type Changed = { at: Date; stored: unknown }

/** An answer of a history with its evidence by value, and how many of its pieces were deleted. */
export type ResolvedThen = { value: unknown; deleted: number }

/** Stored answers of a history, each with its pieces as they were then. */
export async function resolveHistory(db: Transaction, history: readonly Changed[]): Promise<ResolvedThen[]> {
  const named = history.flatMap(({ stored }) => piecesIn(stored))
  const pieces = new Map([...(await readReplaced(db, named)), ...(await readPieces(db, null, named))])
  return history.map(({ at, stored }) => ({
    value: withEvidence(stored, (evidence) => evidence.flatMap((each) => valueThen(pieces, each, at))),
    deleted: piecesIn(stored).filter((id) => !pieces.has(id)).length,
  }))
}

function valueThen(pieces: ReadonlyMap<string, Piece>, each: unknown, at: Date): unknown[] {
  const id = pieceNamed(each)
  if (id === null) return [each]
  const versions = pieces.get(id)?.versions ?? []
  const then = versions.find(({ addedAt }) => addedAt <= at) ?? versions[0]
  return then ? [then.value] : []
}

function latestOf(pieces: ReadonlyMap<string, Piece>, id: string) {
  const [latest] = pieces.get(id)?.versions ?? []
  if (!latest) throw new Error(`No piece of evidence has the id ${id}.`)
  return latest
}
