import 'server-only'
import type { Transaction } from '../../world/transaction'
import { piecesIn, withoutPiece } from './named-pieces'

/** Earlier stored answers as they can be said again: without the pieces of evidence that were deleted since. */
export async function withoutGone(db: Transaction, earlier: readonly unknown[]): Promise<unknown[]> {
  const named = [...new Set(earlier.flatMap(piecesIn))]
  if (named.length === 0) return [...earlier]
  const rows = await db.evidence.findMany({ where: { id: { in: named } }, select: { id: true } })
  const there = new Set(rows.map(({ id }) => id))
  const gone = named.filter((id) => !there.has(id))
  return earlier.map((value) => gone.reduce<unknown>(withoutPiece, value))
}
