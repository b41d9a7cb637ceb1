import 'server-only'
import { stateOfFollowUp } from '@/lib/core/review/lifecycle/review-lifecycle'
import { checkScope, reviewScopeSchema } from '@/lib/core/review/scope'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import type { ChangeScope } from '../../access/scope'
import type { Review } from '../../generated/client'
import type { Person } from '../../identity/person'
import { asJson } from '../../records/rows'
import { newId } from '../../world/new-id'
import { submittedQuestionnaire } from '../requests/submitted-questionnaire'

export type Resent = { sent: true; id: string } | { sent: false; problems: Problem[] }

/**
 * Gives the auditor who returned a submission the latest one of the same assessment or of another of the product, named by
 * `submissionId`. The review that begins is accepted from its first moment, with the statement they made. One return is
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
  const { organisationId, productId, auditorId, why, firm, competence } = before
  await db.review.create({
    data: {
      id,
      organisationId,
      productId,
      submissionId,
      followsId: before.id,
      state: stateOfFollowUp('returned'),
      askedById: person.id,
      askedAt: at,
      why,
      scope: await scopeFor(scope, before, submissionId),
      auditorId,
      acceptedAt: at,
      standing: asJson(before.standing),
      firm,
      competence,
    },
  })
  const data = { submission: submissionId, auditor: auditorId, follows: before.id }
  record({ organisationId, kind: 'review-asked', subjectId: id, at, data })
  return id
}

/** As before; everything, where the new version does not have one of the sections. */
async function scopeFor(scope: ChangeScope, before: Review, submissionId: string) {
  const earlier = reviewScopeSchema.parse(before.scope)
  const questionnaire = await submittedQuestionnaire(scope, submissionId)
  return checkScope(questionnaire, earlier).length > 0 ? 'everything' : earlier
}
