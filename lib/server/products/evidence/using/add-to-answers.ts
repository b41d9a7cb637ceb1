import 'server-only'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { changeAs } from '../../../access/as-person'
import type { ChangeScope, FoundAssessment } from '../../../access/scope'
import { type Attached, addToAnswer, refuseAttaching } from '../../../assessments/entries/add-evidence'
import type { Person } from '../../../identity/person'
import { piecesIn } from '../../../records/evidence/named-pieces'
import { isId, newId } from '../../../world/new-id'
import { findFreePieces } from './find-free-pieces'

type Refused = Extract<Attached, { attached: false }>

/** An answer as the page showed it. */
type Chosen = { questionId: string; revision: number }

type Order = { productId: string; pieceId: string; assessmentId: string; answers: readonly Chosen[] }

/** `count`: how many answers name the piece that did not before. */
export type Used = { used: true; count: number } | Refused

/**
 * Adds a piece to several answers of a draft of its product, each as a change of its own; to all of them, or to none. An answer that
 * was changed since the page was made refuses it; one that names the piece by now is left as it is. Null where the draft is not theirs
 * to answer, or the product has no such piece to choose.
 */
export async function addToAnswers(person: Person, order: Order): Promise<Used | null> {
  try {
    return await changeAs(person, async (scope) => {
      const found = await scope.findAssessment('answer', order.assessmentId)
      if (!found || found.productId !== order.productId || !isId(order.pieceId)) return null
      const [piece] = await findFreePieces(scope.db, found.productId, [order.pieceId])
      if (!piece) return refuseAttaching('not-to-choose')
      if (order.answers.length === 0) return refuseAttaching('no-choice')
      return addToAll(scope, found, { piece, answers: order.answers })
    })
  } catch (error) {
    if (error instanceof NotUsed) return error.refusal
    throw error
  }
}

/** Ends the transaction, so that no answer is changed. */
class NotUsed extends Error {
  constructor(readonly refusal: Refused) {
    super('An answer refused the piece.')
  }
}

type Using = { piece: { id: string; value: EvidenceLink }; answers: readonly Chosen[] }

async function addToAll(
  scope: ChangeScope,
  found: FoundAssessment,
  { piece, answers }: Using,
): Promise<Used> {
  const rows = await scope.db.entry.findMany({ where: { assessmentId: found.id, kind: 'answer' } })
  const stored = new Map(rows.map((row) => [row.key, row]))
  const open = answers.filter(({ questionId }) => !piecesIn(stored.get(questionId)?.value).includes(piece.id))
  const changed = open.filter(({ questionId, revision }) => stored.get(questionId)?.revision !== revision)
  if (changed.length > 0) {
    const problems = changed.flatMap(
      ({ questionId }) => refuseAttaching('answer-changed', fieldOf(questionId)).problems,
    )
    return { attached: false, problems }
  }
  for (const { questionId } of open) {
    const adding = { questionId, evidence: [piece.value], mutationId: newId() }
    const outcome = await addToAnswer(scope, found, adding)
    if (!outcome.attached) throw new NotUsed(atQuestion(outcome, questionId))
  }
  return { used: true, count: open.length }
}

/** The field of an answer in the form. */
function fieldOf(questionId: string): string {
  return `q-${questionId}`
}

function atQuestion({ problems }: Refused, questionId: string): Refused {
  return { attached: false, problems: problems.map((each) => ({ ...each, field: fieldOf(questionId) })) }
}
