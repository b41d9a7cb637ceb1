import 'server-only'
import type { ShownPiece } from '@/lib/core/answers/evidence/shown-piece'
import type { ChangeScope, FoundProduct } from '../../access/scope'
import { writeNamedEntry } from '../../assessments/entries/write-entries'
import type { Person } from '../../identity/person'
import { withoutPiece } from '../../records/evidence/named-pieces'
import { canonicalJson, digestOf } from '../../world/digest'
import { seeHidden } from '../../world/set-organisations'
import { changePiece, type PieceChanged, type PieceOrder, refuse } from './change-piece'
import { countUses } from './count-uses'
import { readNamingAnswers } from './naming'

/**
 * Strikes a piece out, or takes that back. It is kept where it is named, and cannot be chosen for another answer. Null where it is not
 * theirs to change.
 */
export function strikePiece(
  person: Person,
  { strike, ...order }: PieceOrder & { strike: boolean },
): Promise<PieceChanged | null> {
  return changePiece(person, order, async ({ db, record }, { id: productId, organisationId }, piece) => {
    const at = new Date()
    await db.evidence.update({ where: { id: piece.id }, data: { struckOutAt: strike ? at : null } })
    const kind = strike ? 'evidence-struck-out' : 'evidence-taken-back'
    record({ organisationId, kind, subjectId: productId, at, data: { evidence: piece.id } })
    return { changed: true }
  })
}

/**
 * Deletes a piece that no submission names, with all its versions, and takes it out of the answers of drafts that name it, each as a
 * change with its history. Null where it is not theirs to change.
 */
export function deletePiece(person: Person, order: PieceOrder): Promise<PieceChanged | null> {
  return changePiece(person, order, removeEverywhere, lockAssessments)
}

/** Assessments are locked before pieces, as by every save. What names the piece afterwards refuses the change by its basis. */
async function lockAssessments({ db, findAssessment }: ChangeScope, pieceId: string): Promise<void> {
  const answers = await readNamingAnswers(db, pieceId)
  const ids = [...new Set(answers.map(({ assessmentId }) => assessmentId))].toSorted()
  for (const id of ids) await findAssessment('answer', id)
}

async function removeEverywhere(
  scope: ChangeScope,
  { id: productId, organisationId }: FoundProduct,
  piece: ShownPiece,
): Promise<PieceChanged> {
  const { answers, submissions } = piece.namedBy
  if (submissions.some(({ isUnderReview }) => isUnderReview)) return refuse('form-problem.piece.under-review')
  if (submissions.length > 0) return refuse('form-problem.piece.submitted')
  if (answers.some(({ isDraft }) => !isDraft)) return refuse('form-problem.piece.in-submitted-answer')
  if (await isNamedByDeleted(scope, piece)) return refuse('form-problem.piece.in-deleted')
  for (const answer of answers) await takeOut(scope, { organisationId, pieceId: piece.id, ...answer })
  await scope.db.evidence.delete({ where: { id: piece.id }, select: { id: true } })
  const data = { evidence: piece.id, answers: answers.length }
  scope.record({ organisationId, kind: 'evidence-deleted', subjectId: productId, at: new Date(), data })
  return { changed: true }
}

/** Whether an answer or a submission names it that was deleted and can be restored. */
async function isNamedByDeleted({ db }: ChangeScope, { id, namedBy }: ShownPiece): Promise<boolean> {
  const { answers, submissions } = namedBy
  const uses = await seeHidden(db, async () => (await countUses(db, [id])).get(id))
  return uses !== undefined && uses.answers + uses.submitted > answers.length + submissions.length
}

type Taking = { organisationId: string; pieceId: string; assessmentId: string; question: { id: string } }

async function takeOut(
  { db, person, record }: ChangeScope,
  { organisationId, pieceId, assessmentId, question: { id: key } }: Taking,
): Promise<void> {
  const where = { assessmentId_kind_key: { assessmentId, kind: 'answer' as const, key } }
  const { value: before, revision: last } = await db.entry.findUniqueOrThrow({ where })
  const [after, revision, at] = [withoutPiece(before, pieceId), last + 1, new Date()]
  const place = { organisationId, assessmentId, kind: 'answer', key, revision } as const
  await writeNamedEntry(db, { ...place, before, after, personId: person.id, at })
  const data = { key, revision, digest: digestOf(canonicalJson(after)) }
  record({ organisationId, kind: 'answer-saved', subjectId: assessmentId, at, data })
}
