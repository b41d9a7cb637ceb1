import 'server-only'
import type { ChangeScope } from '../../access/scope'
import { recordReviewEvents } from '../../records/events'
import { asArray } from '../../world/set-organisations'
import type { Transaction } from '../../world/transaction'
import { loseReview, type OpenReview } from '../leaving/lose-reviews'

// Open reviews of a person who deletes their account. They may be an outside auditor, who belongs to no organisation, so each
// review is reached as its auditor reaches it.

/** Locks the open reviews of the person, in the order of their ids, before any organisation is locked. */
export async function lockOwnReviews({ db, person }: ChangeScope): Promise<OpenReview[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM reviews_of_auditor(${person.id}::uuid) WHERE state IN ('asked', 'accepted') ORDER BY id`
  const locked: OpenReview[] = []
  for (const { id } of rows) {
    await enter(db, id)
    locked.push(
      ...(await db.$queryRaw<OpenReview[]>`
        SELECT id, organisation_id AS "organisationId", state::text AS state,
          (standing ->> 'outside')::boolean IS TRUE AS "isOutside" FROM review
        WHERE id = ${id}::uuid AND auditor_id = ${person.id}::uuid AND state IN ('asked', 'accepted') FOR UPDATE`),
    )
  }
  await leave(db)
  return locked
}

/** Takes the person off these reviews, which are locked. */
export async function leaveReviews(
  { db, person }: ChangeScope,
  reviews: readonly OpenReview[],
): Promise<void> {
  for (const review of reviews.toSorted(byOrganisation)) {
    await enter(db, review.id)
    const { id, organisationId, state } = review
    const event = { organisationId, subjectId: id, personId: person.id, at: new Date() }
    // Written before the review changes: only its auditor may write it.
    await recordReviewEvents(db, [{ ...event, kind: 'auditor-lost', data: { auditor: person.id } }])
    await loseReview(db, { id, organisationId, state }, person.id)
  }
  await leave(db)
}

function byOrganisation(one: OpenReview, other: OpenReview): number {
  return one.organisationId < other.organisationId ? -1 : 1
}

async function enter(db: Transaction, id: string): Promise<void> {
  await db.$queryRaw`SELECT set_config('app.review', ${id}, true), set_config('app.reviews', ${asArray([id])}, true)`
}

async function leave(db: Transaction): Promise<void> {
  await db.$queryRaw`SELECT set_config('app.review', '', true), set_config('app.reviews', '', true)`
}
