import 'server-only'
import { isAllowed } from './access'
import { whatASubmissionNeeds } from './assessment-summary'
import { database } from './database'
import type { Prisma } from './generated/client'
import { isId } from './new-id'
import type { Person } from './person'

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
