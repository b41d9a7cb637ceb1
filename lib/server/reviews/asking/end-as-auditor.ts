import 'server-only'
import { nextState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { type AuditorChangeScope, changeAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { addReviewStep } from '../../records/review-steps'
import { problemsOf } from '../../records/zod-problems'
import { endedMeanwhile, reasonForm, type StepTaken } from './step-taken'

// How the auditor ends a review without a conclusion, with a reason that is printed. A second click changes nothing.

/** Declines a review that was asked. Null where the person was not asked. */
export function declineReview(person: Person, reviewId: string, input: unknown): Promise<StepTaken | null> {
  return endAsAuditor(person, reviewId, { step: 'decline', input })
}

/** Stops a review that was accepted, which only its auditor can. Null where the person is not its auditor. */
export function stopOwnReview(person: Person, reviewId: string, input: unknown): Promise<StepTaken | null> {
  return endAsAuditor(person, reviewId, { step: 'stop', input })
}

type End = { step: 'decline' | 'stop'; input: unknown }
const ends = { decline: 'review-declined', stop: 'review-stopped' } as const
const after = { decline: 'declined', stop: 'stopped' } as const

function endAsAuditor(person: Person, reviewId: string, { step, input }: End): Promise<StepTaken | null> {
  const parsed = reasonForm.safeParse(input)
  return changeAsAuditor(person, reviewId, async (scope): Promise<StepTaken> => {
    const { state } = scope.review
    if (state === after[step]) return { taken: true }
    if (!nextState(state, step, 'auditor')) return endedMeanwhile
    if (!parsed.success) return { taken: false, problems: problemsOf(parsed.error) }
    await write(scope, step, parsed.data.reason)
    return { taken: true }
  })
}

async function write(
  { db, person, review, record }: AuditorChangeScope,
  step: End['step'],
  reason: string,
): Promise<void> {
  const [at, state] = [new Date(), after[step]]
  const { id, organisationId } = review
  await db.review.update({ where: { id }, data: { state } })
  await addReviewStep(db, { organisationId, reviewId: id, step, state, at, personId: person.id, reason })
  record({ kind: ends[step], at, data: { by: 'auditor' } })
  if (step === 'decline')
    await addMailJob(db, 'review-declined', { review: id, organisation: organisationId })
}
