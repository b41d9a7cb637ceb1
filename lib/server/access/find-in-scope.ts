import 'server-only'

// Finds one thing for an operation by an id from outside. The query holds the organisations of the person, and the
// policy decides about what it gives. Null where it does not exist or is not theirs, which look the same. What is hidden is
// left out by policies of the database (docs/decisions/0041). A scope that changes things holds what it finds: nobody deletes it
// before the end.

import { stateOf } from '@/lib/core/assessment/access/lifecycle'
import { decide, type Operation } from '@/lib/core/assessment/access/policy'
import { Prisma } from '../generated/client'
import { actorOf, type Person } from '../identity/person'
import { isId } from '../world/new-id'
import type { Transaction } from '../world/transaction'
import {
  type FoundAssessment,
  type FoundProduct,
  type FoundRelease,
  type FoundReview,
  type FoundSubmission,
  isAllowed,
} from './scope'

type Within = { person: Person; db: Transaction; organisations: readonly string[]; lock: boolean }

/**
 * Where the scope changes things, the assessment is locked: changes in it come one after the other. It is read after the lock,
 * because a statement that waits for a lock sees what it joins as it was before. Only the last draft can be open: looking through all of
 * them would read every submission there is.
 */
export async function findAssessment(
  { person, db, organisations, lock }: Within,
  operation: Operation,
  id: string,
): Promise<FoundAssessment | null> {
  if (!isId(id)) return null
  if (lock) await db.$queryRaw`SELECT 1 FROM assessment WHERE id = ${id}::uuid FOR UPDATE`
  const [row] = await db.$queryRaw<AssessmentRow[]>`
    SELECT a.id, a.organisation_id AS "organisationId", r.product_id AS "productId", r.id AS "releaseId",
      a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS "questionnaireVersion",
      a.questionnaire_hash AS "questionnaireHash", d.id AS "draftId", d.number AS "draftNumber",
      (a.submitted_at IS NOT NULL)::int AS submissions
    FROM assessment a
    JOIN release r ON r.id = a.release_id
    JOIN product p ON p.id = r.product_id
    LEFT JOIN LATERAL (
      SELECT d.id, d.number FROM draft d WHERE d.assessment_id = a.id ORDER BY d.number DESC LIMIT 1
    ) d ON NOT EXISTS (SELECT 1 FROM submission s WHERE s.draft_id = d.id)
    WHERE a.id = ${id}::uuid AND a.organisation_id = ANY(${[...organisations]}::uuid[])`
  return row ? decideOn(row, person, operation) : null
}

export async function findProduct(within: Within, operation: Operation, id: string) {
  if (!isId(id)) return null
  const [row] = await within.db.$queryRaw<FoundProduct[]>`
    SELECT p.id, p.organisation_id AS "organisationId" FROM product p
    WHERE p.id = ${id}::uuid AND p.organisation_id = ANY(${[...within.organisations]}::uuid[])
    ${within.lock ? Prisma.sql`FOR KEY SHARE` : Prisma.empty}`
  return granted(row, within, operation)
}

export async function findRelease(within: Within, operation: Operation, id: string) {
  if (!isId(id)) return null
  const [row] = await within.db.$queryRaw<FoundRelease[]>`
    SELECT r.id, r.organisation_id AS "organisationId", r.product_id AS "productId"
    FROM release r JOIN product p ON p.id = r.product_id
    WHERE r.id = ${id}::uuid AND r.organisation_id = ANY(${[...within.organisations]}::uuid[])
    ${within.lock ? Prisma.sql`FOR KEY SHARE` : Prisma.empty}`
  return granted(row, within, operation)
}

export async function findSubmission(within: Within, operation: Operation, id: string) {
  if (!isId(id)) return null
  const [row] = await within.db.$queryRaw<FoundSubmission[]>`
    SELECT s.id, a.organisation_id AS "organisationId", s.assessment_id AS "assessmentId",
      a.release_id AS "releaseId", r.product_id AS "productId"
    FROM submission s
    JOIN assessment a ON a.id = s.assessment_id
    JOIN release r ON r.id = a.release_id
    JOIN product p ON p.id = r.product_id
    WHERE s.id = ${id}::uuid AND a.organisation_id = ANY(${[...within.organisations]}::uuid[])
    ${within.lock ? Prisma.sql`FOR KEY SHARE OF a, r, p` : Prisma.empty}`
  return granted(row, within, operation)
}

/** Where the scope changes things, the review is locked: its steps come one after the other. */
export async function findReview(within: Within, operation: Operation, id: string) {
  if (!isId(id)) return null
  const [row] = await within.db.$queryRaw<FoundReview[]>`
    SELECT r.id, r.organisation_id AS "organisationId", r.product_id AS "productId",
      r.submission_id AS "submissionId", r.state::text AS state
    FROM review r JOIN product p ON p.id = r.product_id
    WHERE r.id = ${id}::uuid AND r.organisation_id = ANY(${[...within.organisations]}::uuid[])
    ${within.lock ? Prisma.sql`FOR UPDATE OF r` : Prisma.empty}`
  return granted(row, within, operation)
}

type AssessmentRow = Pick<FoundAssessment, 'id' | 'organisationId' | 'productId' | 'releaseId'> & {
  questionnaireId: string
  questionnaireVersion: string
  questionnaireHash: string
  draftId: string | null
  draftNumber: number | null
  submissions: number
}

function decideOn(row: AssessmentRow, person: Person, operation: Operation): FoundAssessment | null {
  const { draftId, draftNumber, submissions, id, organisationId, productId, releaseId } = row
  const draft = draftId && draftNumber ? { id: draftId, number: draftNumber } : null
  const state = stateOf({ draftIsOpen: draft !== null, submissions })
  const decision = decide(actorOf(person), operation, { organisationId, state })
  if (decision === 'hidden') return null
  const pin = { id: row.questionnaireId, version: row.questionnaireVersion, hash: row.questionnaireHash }
  return { id, organisationId, productId, releaseId, state, draft, pin, decision }
}

function granted<Row extends FoundProduct>(
  row: Row | undefined,
  { person }: Within,
  operation: Operation,
): Row | null {
  return row && isAllowed(person, operation, row.organisationId) ? row : null
}
