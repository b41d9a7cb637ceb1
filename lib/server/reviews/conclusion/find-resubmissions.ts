import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import type { Person } from '../../identity/person'

/** A submission that can be sent in place of one that was returned. */
type Resubmission = { id: string; release: string; number: number; questionnaire: string }

export type ReturnedReview = {
  id: string
  product: { id: string; name: string; organisationId: string }
  /** Those that are newer than what was returned, the latest first. */
  submissions: Resubmission[]
}

/** How many of them are offered. */
const mostOffered = 20

/** What the team can send again after a return; null where the review is not theirs to answer, or was not returned. */
export function findReturnedReview(person: Person, reviewId: string): Promise<ReturnedReview | null> {
  return readAs(person, async ({ db, findReview }) => {
    const found = await findReview('ask-for-review', reviewId)
    if (found?.state !== 'returned') return null
    const { productId, organisationId } = found
    const followers = await db.review.count({ where: { followsId: found.id } })
    const returned = await db.submission.findUniqueOrThrow({ where: { id: found.submissionId } })
    const product = await db.product.findUniqueOrThrow({ where: { id: productId } })
    const rows = await db.submission.findMany({
      where: { assessment: { release: { productId } }, submittedAt: { gt: returned.submittedAt } },
      include: { assessment: { include: { release: { select: { label: true } } } } },
      orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
      take: mostOffered,
    })
    if (followers > 0) return null
    return {
      id: found.id,
      product: { id: productId, organisationId, name: storedText(product.name) },
      submissions: rows.map(({ id, number, assessment }) => ({
        id,
        number,
        release: storedText(assessment.release.label),
        questionnaire: `${assessment.questionnaireId} ${assessment.questionnaireVersion}`,
      })),
    }
  })
}
