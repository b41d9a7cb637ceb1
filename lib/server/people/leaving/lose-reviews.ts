import 'server-only'
import type { Role } from '@/lib/core/assessment/access/policy'
import { dependenceOf } from '@/lib/core/review/independence/independence'
import { nextState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { Prisma } from '../../generated/client'
import type { NewEvent } from '../../records/events'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { addReviewStep } from '../../records/review-steps'
import type { Transaction } from '../../world/transaction'

// Who becomes an editor or owner, or deletes the account, is no auditor any more, and who becomes a member is none where they
// stated to be outside: their open reviews are asked again, and the team may name another, or the same with another statement. What they stated goes with them; steps, events and verdicts stay.

type Whose = { organisationId: string; personId: string }
/** `isOutside`: its auditor stated to be outside. */
export type OpenReview = {
  id: string
  organisationId: string
  state: 'asked' | 'accepted'
  isOutside: boolean
}
type Lost = Omit<NewEvent, 'personId'>

/** Whether a person with this role may not judge the organisation's products, whatever they did. */
function endsReviews(role: Role): boolean {
  return dependenceOf('', { role, work: [] }).length > 0
}

/**
 * Locks the open reviews of a person in an organisation, in the order of their ids. Call it before the organisation is
 * locked: an auditor who takes a step locks the review first.
 */
export async function lockOpenReviews(
  db: Transaction,
  { organisationId, personId }: Whose,
): Promise<OpenReview[]> {
  return db.$queryRaw<OpenReview[]>`
    SELECT id, organisation_id AS "organisationId", state::text AS state,
      (standing ->> 'outside')::boolean IS TRUE AS "isOutside" FROM review
    WHERE organisation_id = ${organisationId}::uuid AND auditor_id = ${personId}::uuid
      AND state IN ('asked', 'accepted')
    ORDER BY id FOR UPDATE`
}

/**
 * Takes a member off the open reviews that they lose by their role, and gives the events for the caller to record. The
 * organisation is locked.
 */
export async function loseReviews(db: Transaction, whose: Whose & { role: Role }): Promise<Lost[]> {
  const lost: Lost[] = []
  // Read again: a review may have been asked of them until the organisation was locked.
  for (const review of await lockOpenReviews(db, whose)) {
    if (endsReviews(whose.role) || review.isOutside) lost.push(await loseReview(db, review, whose.personId))
  }
  return lost
}

/** Takes the auditor off one review, which is locked, and gives the event. */
export async function loseReview(
  db: Transaction,
  { id, organisationId, state: before }: Omit<OpenReview, 'isOutside'>,
  personId: string,
): Promise<Lost> {
  const at = new Date()
  const state = nextState(before, 'lose-auditor', 'job')
  if (!state) throw new Error('An open review cannot lose its auditor.')
  const steps = { organisationId, reviewId: id, step: 'lose-auditor', state, at, personId } as const
  await addReviewStep(db, steps)
  await addMailJob(db, 'auditor-lost', { review: id, organisation: organisationId })
  const stated = { acceptedAt: null, standing: Prisma.DbNull, firm: null, competence: null }
  await db.review.update({ where: { id }, data: { state, auditorId: null, ...stated } })
  return { organisationId, kind: 'auditor-lost', subjectId: id, at, data: { auditor: personId } }
}
