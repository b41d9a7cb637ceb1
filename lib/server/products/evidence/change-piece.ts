import 'server-only'
import type { ShownPiece } from '@/lib/core/answers/evidence/shown-piece'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import type { ChangeScope, FoundProduct } from '../../access/scope'
import type { Person } from '../../identity/person'
import { canonicalJson, digestOf } from '../../world/digest'
import { isId } from '../../world/new-id'
import { type PiecePlace, readPiece } from './find-piece'

// What all changes of a piece have in common: the person saw what it says and what names it, and one comes after the other.

export type PieceChanged = { changed: true } | { changed: false; problems: Problem[] }

/** `basis` is what the page was made from (`basisOf`). */
export type PieceOrder = PiecePlace & { basis: unknown }

type Change = (
  scope: ChangeScope,
  found: FoundProduct,
  piece: ShownPiece,
) => Promise<PieceChanged> | PieceChanged

/**
 * Changes a piece that is as the page showed it, under its lock; a submission that names it comes before or after. Null where it is
 * not theirs to change.
 */
export function changePiece(
  person: Person,
  order: PieceOrder,
  change: Change,
  lockFirst?: (scope: ChangeScope, pieceId: string, found: FoundProduct) => Promise<void>,
): Promise<PieceChanged | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findProduct('create-products', order.productId)
    if (!found || !isId(order.pieceId)) return null
    await lockFirst?.(scope, order.pieceId, found)
    await scope.db.$queryRaw`
      SELECT 1 FROM evidence WHERE id = ${order.pieceId}::uuid AND product_id = ${found.id}::uuid FOR UPDATE`
    const piece = await readPiece(scope, found, order.pieceId)
    if (!piece) return null
    if (basisOf(piece) !== order.basis) return refuse('form-problem.piece.changed')
    return change(scope, found, piece)
  })
}

/** A digest of what a piece says and of what names it, which its forms carry. */
export function basisOf({ versions: [{ number, releases }], struckOutAt, namedBy }: ShownPiece): string {
  const answers = namedBy.answers.map(({ assessmentId, question }) => [assessmentId, question.id])
  const submissions = namedBy.submissions.map(({ id }) => id)
  return digestOf(canonicalJson([number, releases, struckOutAt, answers, submissions]))
}

type PieceRefusal =
  | 'form-problem.piece.changed'
  | 'form-problem.piece.same'
  | 'form-problem.piece.as-before'
  | 'form-problem.piece.struck-out'
  | 'form-problem.piece.submitted'
  | 'form-problem.piece.under-review'
  | 'form-problem.piece.in-submitted-answer'
  | 'form-problem.piece.in-deleted'
  | 'form-problem.piece.release'
  | 'form-problem.piece.no-file'

/** A refusal of the form as a whole, or of one of its fields. */
export function refuse(code: PieceRefusal, field = ''): PieceChanged {
  return { changed: false, problems: [{ field, code, values: {} }] }
}
