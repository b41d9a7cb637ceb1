import 'server-only'
import { changeAs } from '../../../access/as-person'
import { type Attached, addToAnswer, refuseAttaching } from '../../../assessments/entries/add-evidence'
import type { Person } from '../../../identity/person'
import { isId } from '../../../world/new-id'
import { findFreePieces } from './find-free-pieces'

type Order = {
  assessmentId: string
  questionId: string
  /** Ids. */
  pieces: readonly string[]
  /** A UUID of the form. */
  mutationId: string
}

/**
 * Adds pieces of the product to the answer to a question; they speak of its release from then on. The same form again changes nothing.
 * Null where the person may not answer.
 */
export function choosePieces(person: Person, order: Order): Promise<Attached | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', order.assessmentId)
    if (!found) return null
    if (order.pieces.length === 0) return refuseAttaching('no-choice', 'piece')
    const pieces = await findFreePieces(scope.db, found.productId, order.pieces.filter(isId))
    if (pieces.length !== new Set(order.pieces).size) return refuseAttaching('not-to-choose', 'piece')
    return addToAnswer(scope, found, { ...order, evidence: pieces.map(({ value }) => value) })
  })
}
