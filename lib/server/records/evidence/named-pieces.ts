import 'server-only'
import { z } from 'zod'

// A stored answer names pieces of evidence by their ids, {"piece": id}; answers of earlier releases hold them by value
// until they are moved. Everything else in a stored answer is as the schema of answers says.

const nameSchema = z.strictObject({ piece: z.uuid() })
const storedSchema = z.looseObject({ evidence: z.array(z.unknown()).optional() }).catch({})

/** A stored answer with its evidence exchanged; anything that holds none is given back as it is. */
export function withEvidence(
  stored: unknown,
  exchange: (evidence: readonly unknown[]) => readonly unknown[],
): unknown {
  const { evidence } = storedSchema.parse(stored)
  if (!evidence || evidence.length === 0 || typeof stored !== 'object') return stored
  return { ...stored, evidence: exchange(evidence) }
}

/** The evidence of a stored answer: names of pieces, and values. */
export function evidenceIn(stored: unknown): readonly unknown[] {
  return storedSchema.parse(stored).evidence ?? []
}

/** The id that a stored piece of evidence names; null where it is a value. */
export function pieceNamed(evidence: unknown): string | null {
  return nameSchema.safeParse(evidence).data?.piece ?? null
}

/** The ids that a stored answer names. */
export function piecesIn(stored: unknown): string[] {
  return evidenceIn(stored).flatMap((each) => pieceNamed(each) ?? [])
}

/** A stored answer that does not name this piece any more. */
export function withoutPiece(stored: unknown, id: string): unknown {
  return withEvidence(stored, (evidence) => evidence.filter((each) => pieceNamed(each) !== id))
}
