import 'server-only'
import { expiryOf, type ShownPiece } from '@/lib/core/answers/evidence/shown-piece'
import type { Product } from '@/lib/core/products/product'
import { readAs } from '../../access/as-person'
import type { FoundProduct, Scope } from '../../access/scope'
import type { Person } from '../../identity/person'
import { asProduct, calendarDate } from '../../records/rows'
import { isId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { readNamingAnswers, readNamingSubmissions } from './naming'
import { readVersions } from './read-versions'

export type PiecePlace = { productId: string; pieceId: string }
export type PiecePage = { product: Product; piece: ShownPiece }

/** A piece of evidence with all that it has said, and what names it. Null where the person may not read drafts. */
export function findPiece(person: Person, { productId, pieceId }: PiecePlace): Promise<PiecePage | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('read-draft', productId)
    const piece = found && (await readPiece(scope, found, pieceId))
    if (!piece) return null
    const product = await scope.db.product.findUniqueOrThrow({ where: { id: found.id } })
    return { product: asProduct(product), piece }
  })
}

/** The same of a product that the scope has found; null where it has no such piece. */
export async function readPiece(
  { db }: Pick<Scope, 'db'>,
  { id: productId }: FoundProduct,
  pieceId: string,
): Promise<ShownPiece | null> {
  const row = await findRow(db, { productId, pieceId })
  const [latest, ...earlier] =
    (row && (await readVersions(db, [row.id], { latest: false })).get(row.id)) ?? []
  if (!row || !latest) return null
  const namedBy = {
    answers: await readNamingAnswers(db, row.id),
    submissions: await readNamingSubmissions(db, row.id),
  }
  return {
    id: row.id,
    versions: [latest, ...earlier],
    expiry: row.struckOutAt ? null : expiryOf(latest.value.expires, calendarDate(new Date())),
    struckOutAt: row.struckOutAt?.toISOString() ?? null,
    answers: namedBy.answers.length,
    submitted: namedBy.submissions.length,
    namedBy,
  }
}

function findRow(db: Transaction, { productId, pieceId }: PiecePlace) {
  if (!isId(pieceId)) return Promise.resolve(null)
  return db.evidence.findFirst({
    where: { id: pieceId, productId },
    select: { id: true, struckOutAt: true },
  })
}
