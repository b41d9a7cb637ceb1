import 'server-only'
import { reasonSchema } from '@/lib/core/answers/answer'
import type { EventKind } from '@/lib/core/assessment/events/event-kinds'
import { needsReason, nextState, type ReviewState } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { Problem } from '@/lib/core/text/problem'
import { type AuditorChangeScope, changeAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { addReviewStep } from '../../records/review-steps'
import { problemsOf } from '../../records/zod-problems'
import { endedMeanwhile, type StepTaken } from '../asking/step-taken'

/** How an auditor ends a review without a conclusion, or takes their conclusion back. */
export const endings = ['decline', 'stop', 'return', 'overtake', 'withdraw'] as const
export type Ending = (typeof endings)[number]

/**
 * Takes such a step, with the reason that is printed; a second click changes nothing. A submission is overtaken only where a
 * newer one is there. Null where the person is not the auditor of the review.
 */
export function endReview(
  person: Person,
  reviewId: string,
  { step, reason }: { step: Ending; reason: unknown },
): Promise<StepTaken | null> {
  return changeAsAuditor(person, reviewId, async (scope): Promise<StepTaken> => {
    const { review } = scope
    if (review.state === after[step]) return { taken: true }
    if (!nextState(review.state, step, 'auditor')) return endedMeanwhile
    if (step === 'overtake' && review.latestNumber <= review.number)
      return { taken: false, problems: [{ field: '', code: 'review-problem.not-overtaken', values: {} }] }
    const parsed = readReason(step, reason)
    if ('problems' in parsed) return { taken: false, problems: parsed.problems }
    await write(scope, step, parsed.reason)
    return { taken: true }
  })
}

async function write(
  { db, person, review, record }: AuditorChangeScope,
  step: Ending,
  reason: string | null,
): Promise<void> {
  const [at, state] = [new Date(), after[step]]
  const { id, organisationId } = review
  await db.review.update({ where: { id }, data: { state } })
  await addReviewStep(db, { organisationId, reviewId: id, step, state, at, personId: person.id, reason })
  record({ kind: eventOf[step], at, data: step === 'decline' || step === 'stop' ? { by: 'auditor' } : {} })
  if (step === 'decline')
    await addMailJob(db, 'review-declined', { review: id, organisation: organisationId })
}

function readReason(step: Ending, reason: unknown): { reason: string | null } | { problems: Problem[] } {
  if (!needsReason(step, 'auditor')) return { reason: null }
  const parsed = reasonSchema.safeParse(reason)
  return parsed.success ? { reason: parsed.data } : { problems: problemsOf(parsed.error, 'reason') }
}

const after = {
  decline: 'declined',
  stop: 'stopped',
  return: 'returned',
  overtake: 'overtaken',
  withdraw: 'withdrawn',
} as const satisfies Record<Ending, ReviewState>

const eventOf: Record<Ending, EventKind> = {
  decline: 'review-declined',
  stop: 'review-stopped',
  return: 'review-returned',
  overtake: 'review-overtaken',
  withdraw: 'conclusion-withdrawn',
}
