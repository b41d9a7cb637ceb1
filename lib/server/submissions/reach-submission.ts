import 'server-only'
import { isAllowed } from '../access'
import { whatASubmissionNeeds } from '../assessments/assessment-summary'
import type { Prisma } from '../generated/client'
import type { Person } from '../identity/person'
import { database } from '../world/database'
import { isId } from '../world/new-id'

const whatItBelongsTo = {
  ...whatASubmissionNeeds,
  assessment: { select: { release: { include: { product: true } } } },
} satisfies Prisma.SubmissionSelect

export type ReachedSubmission = Prisma.SubmissionGetPayload<{ select: typeof whatItBelongsTo }>

/** Finds a submission somebody may read, without its large parts; null if it is not there or not theirs. */
export async function reachSubmission(
  person: Person,
  submissionId: string,
): Promise<ReachedSubmission | null> {
  if (!isId(submissionId)) return null
  const row = await database().submission.findFirst({
    where: { id: submissionId, assessment: { release: { product: { removedAt: null } } } },
    select: whatItBelongsTo,
  })
  return row && isAllowed(person, 'read-submission', row.assessment.release.product.organisationId)
    ? row
    : null
}
