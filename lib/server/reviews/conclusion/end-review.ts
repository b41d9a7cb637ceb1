import 'server-only'
import { reasonSchema } from '@/lib/core/answers/answer'
import type { EventKind } from '@/lib/core/assessment/events/event-kinds'
import { needsReason, nextState } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { Problem } from '@/lib/core/text/problem'
import { changeAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { addReviewStep } from '../../records/review-steps'
import { problemsOf } from '../../records/zod-problems'
import { notNow } from '../threads/written'

/** How an auditor ends a review, or takes their conclusion back. */
export const endings = ['return', 'overtake', 'withdraw'] as const
export type Ending = (typeof endings)[number]

export type Ended = { ended: true } | { ended: false; problems: Problem[] }

/**
 * Takes such a step, with the reason that is printed. A submission is overtaken only where a newer one is there. Null where
 * the person is not the auditor of the review.
 */
export function endReview(
  person: Person,
  reviewId: string,
  { step, reason }: { step: Ending; reason: unknown },
): Promise<Ended | null> {
  return changeAsAuditor(person, reviewId, async ({ db, review, record }) => {
    const state = nextState(review.state, step, 'auditor')
    if (!state) return { ended: false, problems: [{ field: '', ...notNow }] }
    if (step === 'overtake' && review.latestNumber <= review.number)
      return { ended: false, problems: [{ field: '', code: 'review-problem.not-overtaken', values: {} }] }
    const parsed = readReason(step, reason)
    if ('problems' in parsed) return { ended: false, problems: parsed.problems }
    const at = new Date()
    const { organisationId } = review
    await db.review.update({ where: { id: reviewId }, data: { state } })
    const by = { organisationId, reviewId, at, personId: person.id }
    await addReviewStep(db, { ...by, step, state, reason: parsed.reason })
    record({ kind: eventOf[step], at, data: {} })
    return { ended: true }
  })
}

function readReason(step: Ending, reason: unknown): { reason: string | null } | { problems: Problem[] } {
  if (!needsReason(step, 'auditor')) return { reason: null }
  const parsed = reasonSchema.safeParse(reason)
  return parsed.success ? { reason: parsed.data } : { problems: problemsOf(parsed.error, 'reason') }
}

const eventOf: Record<Ending, EventKind> = {
  return: 'review-returned',
  overtake: 'review-overtaken',
  withdraw: 'conclusion-withdrawn',
}
