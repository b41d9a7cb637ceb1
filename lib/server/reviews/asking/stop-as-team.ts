import 'server-only'
import { nextState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { changeAs } from '../../access/as-person'
import { findMade, once, onceKey } from '../../access/once'
import type { ChangeScope, FoundReview } from '../../access/scope'
import type { Person } from '../../identity/person'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { addReviewStep } from '../../records/review-steps'
import { problemsOf } from '../../records/zod-problems'
import type { Transaction } from '../../world/transaction'
import { endedMeanwhile, reasonForm, type StepTaken } from './step-taken'

// What the team can do to a review: stop it while it is asked, and ask its auditor to stop afterwards. Both reasons are printed.

/** Stops a review that is not accepted yet, and revokes its invitations. Null where it is not theirs. */
export function stopReview(person: Person, reviewId: string, input: unknown): Promise<StepTaken | null> {
  const parsed = reasonForm.safeParse(input)
  return changeAs(person, async (scope): Promise<StepTaken | null> => {
    const found = await scope.findReview('ask-for-review', reviewId)
    if (!found) return null
    if (found.state === 'stopped') return { taken: true }
    if (!nextState(found.state, 'stop', 'team')) return endedMeanwhile
    if (!parsed.success) return { taken: false, problems: problemsOf(parsed.error) }
    await revokeInvitations(scope.db, found)
    await scope.db.review.update({ where: { id: found.id }, data: { state: 'stopped' } })
    const at = await addStep(scope, found, { step: 'stop', state: 'stopped', reason: parsed.data.reason })
    scope.record({ ...about(found, at), kind: 'review-stopped', data: { by: 'team' } })
    const ids = { review: found.id, organisation: found.organisationId }
    await addMailJob(scope.db, 'review-stopped', ids)
    return { taken: true }
  })
}

type Asked = { reviewId: string; input: unknown; formKey?: unknown }

/**
 * Asks the auditor of an accepted review to stop. It changes no state: the auditor decides. A form that is sent twice asks
 * once. Null where the review is not theirs.
 */
export function askToStop(person: Person, { reviewId, input, formKey }: Asked): Promise<StepTaken | null> {
  const parsed = reasonForm.safeParse(input)
  const key = onceKey(person, formKey, 'ask-to-stop', { reviewId, input: parsed.data })
  return changeAs(person, async (scope): Promise<StepTaken | null> => {
    const found = await scope.findReview('ask-for-review', reviewId)
    if (!found) return null
    if (await findMade(scope, key)) return { taken: true }
    if (!nextState(found.state, 'ask-to-stop', 'team')) return endedMeanwhile
    if (!parsed.success) return { taken: false, problems: problemsOf(parsed.error) }
    const { organisationId, state } = found
    await once(scope, { key, organisationId }, async () => {
      const at = await addStep(scope, found, { step: 'ask-to-stop', state, reason: parsed.data.reason })
      scope.record({ ...about(found, at), kind: 'review-stop-asked', data: {} })
      await addMailJob(scope.db, 'review-stop-asked', { review: found.id, organisation: organisationId })
      return found.id
    })
    return { taken: true }
  })
}

/** Ends the open invitations to a review. */
export async function revokeInvitations(db: Transaction, { id, organisationId }: FoundReview): Promise<void> {
  await db.invitation.updateMany({
    where: { organisationId, reviewId: id, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
}

type Step = { step: 'stop' | 'ask-to-stop'; state: FoundReview['state']; reason: string }

async function addStep({ db, person }: ChangeScope, found: FoundReview, step: Step): Promise<Date> {
  const at = new Date()
  const { id: reviewId, organisationId } = found
  await addReviewStep(db, { organisationId, reviewId, at, personId: person.id, ...step })
  return at
}

function about({ id, organisationId }: FoundReview, at: Date) {
  return { organisationId, subjectId: id, at }
}
