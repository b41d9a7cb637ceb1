import 'server-only'
import { type Dependence, dependenceName } from '@/lib/core/review/independence/independence'
import { checkStanding } from '@/lib/core/review/independence/standing'
import { refusedStep } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { Problem } from '@/lib/core/text/problem'
import { type AuditorChangeScope, changeAsAuditor } from '../../access/as-auditor'
import { findDependence, findRole } from '../../access/find-dependence'
import type { Person } from '../../identity/person'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { addReviewStep } from '../../records/review-steps'
import { problemsOf } from '../../records/zod-problems'
import { type AcceptInput, acceptSchema } from './accept-form'

export type ReviewAccepted = { accepted: true } | { accepted: false; problems: Problem[] }

/**
 * Accepts a review with the auditor's statement of standing, firm and competence. Refused where they are not independent; a
 * second acceptance changes nothing. Null where the person was not asked.
 */
export function acceptReview(
  person: Person,
  reviewId: string,
  input: unknown,
): Promise<ReviewAccepted | null> {
  const parsed = acceptSchema.safeParse(input)
  return changeAsAuditor(person, reviewId, async (scope) => {
    const { state } = scope.review
    if (state === 'accepted') return { accepted: true }
    if (refusedStep(state, 'accept', 'auditor')) return refuse([ended])
    if (!parsed.success) return refuse(problemsOf(parsed.error))
    const problems = await whatPrevents(scope, parsed.data)
    if (problems.length > 0) return refuse(problems)
    await write(scope, parsed.data)
    return { accepted: true }
  })
}

const ended: Problem = { field: '', code: 'form-problem.review.not-asked', values: {} }

function refuse(problems: Problem[]): ReviewAccepted {
  return { accepted: false, problems }
}

async function whatPrevents(
  { db, person, review }: AuditorChangeScope,
  { standing }: AcceptInput,
): Promise<Problem[]> {
  const { organisationId, productId } = review
  const whom = { personId: person.id, organisationId, productId }
  const dependence = await findDependence(db, whom)
  if (dependence.length > 0) return dependence.map(notIndependent)
  const isMember = (await findRole(db, whom)) !== null
  return checkStanding(standing, { isMember }).map((each) => ({ ...each, field: `standing.${each.field}` }))
}

function notIndependent(why: Dependence): Problem {
  return { field: '', code: 'form-problem.review.not-independent', values: { why: dependenceName(why) } }
}

async function write({ db, person, review, record }: AuditorChangeScope, stated: AcceptInput): Promise<void> {
  const at = new Date()
  const { id, organisationId } = review
  const { standing, competence } = stated
  await db.review.update({
    where: { id },
    data: { state: 'accepted', acceptedAt: at, standing, firm: stated.firm || null, competence },
  })
  const step = {
    organisationId,
    reviewId: id,
    step: 'accept',
    state: 'accepted',
    personId: person.id,
  } as const
  await addReviewStep(db, { ...step, at })
  record({ kind: 'review-accepted', at, data: { outside: standing.outside } })
  await addMailJob(db, 'review-accepted', { review: id, organisation: organisationId })
}
