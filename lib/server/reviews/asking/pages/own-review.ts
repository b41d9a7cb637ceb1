import 'server-only'
import type { Dependence } from '@/lib/core/review/independence/independence'
import type { ShownReview } from '@/lib/core/review/lifecycle/shown-review'
import { type OwnReview, readAsAuditor } from '../../../access/as-auditor'
import { findDependence, findRole } from '../../../access/find-dependence'
import { requireQuestionnaire } from '../../../content/catalogue'
import type { Person } from '../../../identity/person'
import { asShownReview, shownColumns } from './shown-review'

export type OwnReviewPage = {
  review: ShownReview
  of: Pick<OwnReview, 'organisation' | 'product' | 'maker' | 'release' | 'number' | 'latestNumber'>
  /** The title of the questionnaire and its version. */
  questionnaire: { title: string; version: string }
  /** A member cannot state that they are outside. */
  isMember: boolean
  /** Why the person cannot accept it. */
  dependence: Dependence[]
}

/** A review as its auditor sees it before they accepted it and after it ended; null for anybody else. */
export function findOwnReview(person: Person, reviewId: string): Promise<OwnReviewPage | null> {
  return readAsAuditor(person, reviewId, async ({ db, review }) => {
    const { id, organisationId, productId } = review
    const whom = { personId: person.id, organisationId, productId }
    const row = await db.review.findUniqueOrThrow({ where: { id }, select: shownColumns })
    const content = requireQuestionnaire(review.pin)
    const { organisation, product, maker, release, number, latestNumber } = review
    return {
      review: asShownReview(row, content),
      of: { organisation, product, maker, release, number, latestNumber },
      questionnaire: { title: content.title, version: content.version },
      isMember: (await findRole(db, whom)) !== null,
      dependence: row.state === 'asked' ? await findDependence(db, whom) : [],
    }
  })
}
