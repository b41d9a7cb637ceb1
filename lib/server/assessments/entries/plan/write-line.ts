import 'server-only'
import { type PlanLine, storedPlanLineSchema } from '@/lib/core/assessment/plan/plan'
import type { PlanOutcome } from '@/lib/core/assessment/save-outcome'
import type { ChangeScope } from '../../../access/scope'
import type { PlanLineChange } from '../../../generated/client'
import { asJson } from '../../../records/rows'
import {
  conflictWith,
  isStored,
  mutationRefused,
  revisionRefused,
  type SaveBase,
  unchangedFrom,
} from '../../../records/save-rules'
import { canonicalJson, digestOf } from '../../../world/digest'
import type { Transaction } from '../../../world/transaction'

/** Which line of the plan of a product. */
export type LinePlace = {
  organisationId: string
  productId: string
  questionnaireId: string
  question: string
}

/** Lines of one product are written one after the other, whichever assessment or page they come from. */
export async function lockPlan(db: Transaction, productId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`plan ${productId}`}, 0))`
}

/**
 * Writes a line that rests on the stored revision, with its history and its event. What is stored already is not written again, a
 * stale revision gives the other value back, and a repeated save gives its first outcome. The caller has asked the policy.
 */
export async function writeLine(
  scope: ChangeScope,
  place: LinePlace,
  { after, ...save }: SaveBase & { after: PlanLine | null },
): Promise<PlanOutcome> {
  const { db } = scope
  const { productId, questionnaireId, question } = place
  await lockPlan(db, productId)
  const first = await db.planLineChange.findUnique({
    where: { productId_id: { productId, id: save.mutationId } },
  })
  if (first) return repeat(first, scope.person.id, place)
  const key = { productId, questionnaireId, question }
  const current = await db.planLine.findUnique({ where: { productId_questionnaireId_question: key } })
  if (isStored(current, after, storedPlanLineSchema)) return unchangedFrom(current)
  if ((current?.revision ?? 0) !== save.baseRevision)
    return current ? conflictWith(db, current, storedPlanLineSchema) : revisionRefused
  const write = { ...place, id: save.mutationId, revision: save.baseRevision + 1, after }
  return writeRevision(scope, { ...write, before: current?.value ?? null })
}

function repeat(first: PlanLineChange, personId: string, place: LinePlace): PlanOutcome {
  const { questionnaireId, question, revision, changedById, changedAt } = first
  const isSame = questionnaireId === place.questionnaireId && question === place.question
  if (!isSame || changedById !== personId) return mutationRefused
  return { saved: true, revision, at: changedAt.toISOString() }
}

/** `id`: of the change. `before` is as it is stored. */
export type LineWrite = LinePlace & { id: string; revision: number; before: unknown; after: PlanLine | null }

/** One line with its history and its event; the caller holds the lock of the plan. */
export async function writeRevision(scope: ChangeScope, write: LineWrite): Promise<PlanOutcome> {
  const { db, person, record } = scope
  const { id, before, after, ...line } = write
  const { organisationId, productId, questionnaireId, question, revision } = line
  const at = new Date()
  const row = { ...line, value: asJson(after), updatedById: person.id, updatedAt: at }
  const where = { productId_questionnaireId_question: { productId, questionnaireId, question } }
  await db.planLine.upsert({ where, create: row, update: row })
  const values = { before: asJson(before), after: asJson(after) }
  await db.planLineChange.create({ data: { ...line, id, ...values, changedById: person.id, changedAt: at } })
  const data = {
    questionnaire: questionnaireId,
    key: question,
    revision,
    digest: digestOf(canonicalJson(after)),
  }
  record({ organisationId, kind: 'plan-saved', subjectId: productId, at, data })
  return { saved: true, revision, at: at.toISOString() }
}
