import 'server-only'
import { type PlanLine, storedPlanLineSchema } from '@/lib/core/assessment/plan/plan'
import type { PlanOutcome } from '@/lib/core/assessment/save-outcome'
import type { Product } from '@/lib/core/products/product'
import type { ProductPlanLine } from '@/lib/core/products/product-plan'
import { changeAs, readAs } from '../../../access/as-person'
import type { FoundProduct } from '../../../access/scope'
import { readPlanLine } from '../../../assessments/entries/plan/save-plan-line'
import { writeLine } from '../../../assessments/entries/plan/write-line'
import { findPinned } from '../../../content/later-versions'
import { Prisma, type PlanLine as Row } from '../../../generated/client'
import type { Person } from '../../../identity/person'
import { asProduct } from '../../../records/rows'
import { problemsWithSave, type SaveBase } from '../../../records/save-rules'
import type { Transaction } from '../../../world/transaction'
import { asPlanLine } from './plan-line'
import { readCurrentPlan } from './read-current-plan'

type Place = { productId: string; questionnaireId: string; question: string }

/** A line for the page that changes it; what was taken back is `isOff` and says what it said. `revision` is what a save rests on. */
export type LineToChange = {
  product: Product
  planned: PlanLine
  isOff: boolean
  line: ProductPlanLine
  revision: number
}

/** A line of the plan of a product; null where it is not theirs to change, or was never planned. */
export async function findPlanLine(person: Person, place: Place): Promise<LineToChange | null> {
  const read = await readAs(person, async ({ db, findProduct }) => {
    const found = await findProduct('change-plan', place.productId)
    const row = found && (await findRow(db, found, place))
    if (!row) return null
    const product = await db.product.findUniqueOrThrow({ where: { id: found.id } })
    const said = await readSaid(db, row)
    const plan = await readCurrentPlan(db, found.id, [row.question])
    return { product: asProduct(product), row, said, plan }
  })
  if (!read) return null
  const { questionnaireId, question, revision, value } = read.row
  const planned = storedPlanLineSchema.parse(read.said)
  const sides = read.plan().sides.filter(({ pin }) => findPinned(pin))
  const line = asPlanLine({ questionnaireId, question, line: planned }, sides)
  return { product: read.product, planned, isOff: value === null, line, revision }
}

/** What a line says, or said before it was taken back. */
async function readSaid(db: Transaction, row: Row): Promise<unknown> {
  if (row.value !== null) return row.value
  const { productId, questionnaireId, question } = row
  const earlier = await db.planLineChange.findFirst({
    where: { productId, questionnaireId, question, after: { not: Prisma.AnyNull } },
    orderBy: { revision: 'desc' },
  })
  return earlier?.after ?? { to: 100 }
}

type Order = Place & SaveBase & { line: unknown }

/**
 * Changes a line of the plan of a product, also after submission; null takes it back. `line` is unparsed and validated here. By the
 * rules of entries (save-entry.ts). Lines that were never planned are added in drafts.
 */
export function changePlanLine(person: Person, { line, ...order }: Order): Promise<PlanOutcome> {
  return changeAs(person, async (scope) => {
    if (order.saidBy !== person.id) return { saved: false, reason: 'another-person' }
    const problems = problemsWithSave(order)
    if (problems.length > 0) return { saved: false, reason: 'invalid', problems }
    const found = await scope.findProduct('change-plan', order.productId)
    const row = found && (await findRow(scope.db, found, order))
    if (!row) return { saved: false, reason: 'not-found' }
    const reading = readPlanLine(line)
    if ('problems' in reading) return { saved: false, reason: 'invalid', problems: reading.problems }
    const { organisationId, productId, questionnaireId, question } = row
    const place = { organisationId, productId, questionnaireId, question }
    return writeLine(scope, place, { ...order, after: reading.value })
  })
}

/** Also of a line that was taken back. */
function findRow(
  db: Transaction,
  { id: productId }: FoundProduct,
  { questionnaireId, question }: Place,
): Promise<Row | null> {
  const key = { productId, questionnaireId, question }
  return db.planLine.findUnique({ where: { productId_questionnaireId_question: key } })
}
