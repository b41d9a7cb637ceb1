import 'server-only'
import type { Product } from '@/lib/core/products/product'
import type { ShownReview } from '@/lib/core/review/lifecycle/shown-review'
import { readAs } from '../../../access/as-person'
import { readRelease } from '../../../access/read-release'
import type { FoundReview, Scope } from '../../../access/scope'
import type { Person } from '../../../identity/person'
import { questionnaireOf } from '../ask-form'
import { type LastInvitation, lastInvitation } from '../last-invitation'
import { type AuditorToAsk, listAuditors } from './ask-page'
import { asShownReview, shownColumns } from './shown-review'

export type TeamReview = {
  product: Product
  organisation: string
  review: ShownReview
  submission: { id: string; number: number; release: string }
  /** The person may stop it, or ask to, and name an auditor. */
  mayAsk: boolean
  /** Why it waits for an auditor; null where it has one, or has ended. */
  waiting: { invitation: LastInvitation } | { auditors: AuditorToAsk[] } | null
}

/** A review as the team sees it; null where it is not theirs to read, or not of this product. */
export function findTeamReview(
  person: Person,
  { productId, reviewId }: { productId: string; reviewId: string },
): Promise<TeamReview | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findReview('read-review', reviewId)
    if (found?.productId !== productId) return null
    const submission = await readSubmission(scope, found)
    const { product, release, organisation } = await readRelease(scope, submission.assessment.releaseId)
    const row = await scope.db.review.findUniqueOrThrow({ where: { id: found.id }, select: shownColumns })
    const content = await questionnaireOf(scope, submission)
    const mayAsk = scope.isAllowed('ask-for-review', found.organisationId)
    return {
      product,
      organisation,
      review: asShownReview(row, content),
      submission: { id: found.submissionId, number: submission.number, release: release.label },
      mayAsk,
      waiting: row.state === 'asked' && !row.auditor && mayAsk ? await readWaiting(scope, found) : null,
    }
  })
}

async function readSubmission({ db }: Scope, { submissionId }: FoundReview) {
  return db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { number: true, assessmentId: true, assessment: { select: { releaseId: true } } },
  })
}

async function readWaiting(scope: Scope, found: FoundReview): Promise<TeamReview['waiting']> {
  const invitation = await lastInvitation(scope.db, found.id)
  return invitation ? { invitation } : { auditors: await listAuditors(scope, found) }
}
