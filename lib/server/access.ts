import 'server-only'
import { type State, stateOf } from '@/lib/core/assessment/access/lifecycle'
import { type Decision, decide, may, type Operation } from '@/lib/core/assessment/access/policy'
import type { QuestionnairePin } from '@/lib/core/format/questionnaire'
import { Prisma } from './generated/client'
import { actorOf, type Person } from './identity/person'
import { database, type Transaction } from './world/database'
import { isId } from './world/new-id'

/** An assessment somebody may reach, with what the policy was asked about. */
export type ReachedAssessment = {
  id: string
  organisationId: string
  productId: string
  releaseId: string
  state: State
  draft: { id: string; number: number } | null
  pin: QuestionnairePin
  decision: Exclude<Decision, 'hidden'>
}

/**
 * Finds an assessment for an operation; null if it does not exist or is not theirs, which look the same.
 * Inside a transaction the row is locked: who changes anything in an assessment waits for its turn.
 */
export async function reachAssessment(
  person: Person,
  operation: Operation,
  assessmentId: string,
  tx?: Transaction,
): Promise<ReachedAssessment | null> {
  if (!isId(assessmentId)) return null
  const row = await findRow(tx ?? database(), assessmentId, tx ? Prisma.sql`FOR UPDATE OF a` : Prisma.empty)
  if (!row) return null
  const { draftId, draftNumber, submissions, id, organisationId, productId, releaseId } = row
  const draft = draftId && draftNumber ? { id: draftId, number: draftNumber } : null
  const state = stateOf({ draftIsOpen: draft !== null, submissions })
  const decision = decide(actorOf(person), operation, { organisationId, state })
  if (decision === 'hidden') return null
  const pin = { id: row.questionnaireId, version: row.questionnaireVersion, hash: row.questionnaireHash }
  return { id, organisationId, productId, releaseId, state, draft, pin, decision }
}

/** Finds a product's organisation for an operation; null as above. */
export async function reachProduct(
  person: Person,
  operation: Operation,
  productId: string,
): Promise<{ id: string; organisationId: string } | null> {
  if (!isId(productId)) return null
  const product = await database().product.findFirst({
    where: { id: productId, removedAt: null },
    select: { id: true, organisationId: true },
  })
  return product && isAllowed(person, operation, product.organisationId) ? product : null
}

/** Finds a release's product and organisation for an operation; null as above. */
export async function reachRelease(
  person: Person,
  operation: Operation,
  releaseId: string,
): Promise<{ id: string; productId: string; organisationId: string } | null> {
  if (!isId(releaseId)) return null
  const release = await database().release.findFirst({
    where: { id: releaseId, product: { removedAt: null } },
    select: { id: true, productId: true, product: { select: { organisationId: true } } },
  })
  if (!release || !isAllowed(person, operation, release.product.organisationId)) return null
  return { id: release.id, productId: release.productId, organisationId: release.product.organisationId }
}

/**
 * Whether this person does such things in their organisation at all. Pages ask it before they offer a way to
 * something; the function behind that way asks again about the thing.
 */
export function isOffered(person: Person, operation: Operation): boolean {
  return isAllowed(person, operation, person.organisation.id)
}

/** Asks the table about something that has no state of its own. */
export function isAllowed(person: Person, operation: Operation, organisationId: string): boolean {
  return may(actorOf(person), operation, { organisationId })
}

type Row = {
  id: string
  organisationId: string
  productId: string
  releaseId: string
  questionnaireId: string
  questionnaireVersion: string
  questionnaireHash: string
  draftId: string | null
  draftNumber: number | null
  submissions: number
}

// One question instead of five: every save begins with it.
async function findRow(db: Transaction, id: string, lock: Prisma.Sql): Promise<Row | undefined> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id, p.organisation_id AS "organisationId", p.id AS "productId", r.id AS "releaseId",
      a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS "questionnaireVersion",
      a.questionnaire_hash AS "questionnaireHash", d.id AS "draftId", d.number AS "draftNumber",
      (a.submitted_at IS NOT NULL)::int AS submissions
    FROM assessment a
    JOIN release r ON r.id = a.release_id
    JOIN product p ON p.id = r.product_id
    LEFT JOIN draft d ON d.assessment_id = a.id
      AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.draft_id = d.id)
    WHERE a.id = ${id}::uuid AND p.removed_at IS NULL
    ${lock}`
  return rows[0]
}
