import 'server-only'
import { checkStanding, standingSchema } from '@/lib/core/review/independence/standing'
import { stateOfFollowUp } from '@/lib/core/review/lifecycle/review-lifecycle'
import { checkScope, reviewScopeSchema } from '@/lib/core/review/scope'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import { findDependence, findRole } from '../../access/find-dependence'
import type { ChangeScope } from '../../access/scope'
import type { Review } from '../../generated/client'
import type { Person } from '../../identity/person'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { newId } from '../../world/new-id'
import type { Transaction } from '../../world/transaction'
import { submittedQuestionnaire } from '../requests/submitted-questionnaire'

export type Resent = { sent: true; id: string } | { sent: false; problems: Problem[] }

/**
 * Gives the auditor who returned a submission the latest one of the same assessment or of another of the product, named by
 * `submissionId`. The review that begins is accepted from its first moment, with the statement they made; where they cannot
 * judge any more, or would state what is not so now, it waits for another auditor. One return is
 * answered once: a second call gives the review of the first. Null where the review is not theirs to answer.
 */
export function sendResubmission(
  person: Person,
  { reviewId, submissionId }: { reviewId: string; submissionId: string },
): Promise<Resent | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findReview('ask-for-review', reviewId)
    const submission = found && (await scope.findSubmission('ask-for-review', submissionId))
    if (!found || !submission || submission.productId !== found.productId) return null
    const before = await scope.db.review.findUniqueOrThrow({
      where: { id: found.id },
      include: { submission: true },
    })
    const follower = await scope.db.review.findFirst({ where: { followsId: found.id }, select: { id: true } })
    if (follower) return { sent: true, id: follower.id }
    const { submittedAt } = await scope.db.submission.findUniqueOrThrow({ where: { id: submission.id } })
    if (before.state !== 'returned') return refuse('review-problem.not-returned')
    if (submittedAt <= before.submission.submittedAt) return refuse('review-problem.not-newer')
    return { sent: true, id: await write(scope, before, submission.id) }
  })
}

function refuse(code: 'review-problem.not-returned' | 'review-problem.not-newer'): Resent {
  return { sent: false, problems: [{ field: '', code, values: {} }] }
}

async function write(scope: ChangeScope, before: Review, submissionId: string): Promise<string> {
  const { db, person, record } = scope
  const [id, at] = [newId(), new Date()]
  const { organisationId, productId, why } = before
  const auditor = await boundAuditor(scope, before, at)
  await db.review.create({
    data: {
      id,
      organisationId,
      productId,
      submissionId,
      followsId: before.id,
      askedById: person.id,
      askedAt: at,
      why,
      scope: await scopeFor(scope, before, submissionId),
      ...auditor,
    },
  })
  const data = { submission: submissionId, auditor: auditor.auditorId, follows: before.id }
  record({ organisationId, kind: 'review-asked', subjectId: id, at, data })
  await addMailJob(db, 'review-sent-again', { review: id, organisation: organisationId })
  return id
}

/** The auditor of the review before with their statement, while they are independent and the statement can be made. */
async function boundAuditor({ db }: ChangeScope, before: Review, at: Date) {
  const { auditorId, organisationId, productId, firm, competence } = before
  const standing = standingSchema.safeParse(before.standing)
  const waits = { state: stateOfFollowUp('stopped'), auditorId: null } as const
  if (auditorId === null || !standing.success) return waits
  const whom = { personId: auditorId, organisationId, productId }
  const isMember = (await findRole(db, whom)) !== null
  const cannot = [
    ...(await findDependence(db, whom)),
    ...checkStanding(standing.data, { isMember }),
    ...((await hasAccount(db, auditorId)) ? [] : ['deleted']),
  ]
  if (cannot.length > 0) return waits
  const stated = { standing: standing.data, firm, competence }
  return { state: stateOfFollowUp('returned'), auditorId, acceptedAt: at, ...stated }
}

async function hasAccount(db: Transaction, id: string): Promise<boolean> {
  return (await db.user.count({ where: { id, deletedAt: null } })) > 0
}

/** As before; everything, where the new version does not have one of the sections. */
async function scopeFor(scope: ChangeScope, before: Review, submissionId: string) {
  const earlier = reviewScopeSchema.parse(before.scope)
  const questionnaire = await submittedQuestionnaire(scope, submissionId)
  return checkScope(questionnaire, earlier).length > 0 ? 'everything' : earlier
}
