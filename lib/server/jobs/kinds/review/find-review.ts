import 'server-only'
import type { ReviewState } from '@/lib/core/review/lifecycle/review-lifecycle'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { database } from '../../../world/database'
import { setOrganisations } from '../../../world/set-organisations'
import { nameInMail } from '../name-in-mail'

/** A review as its mails name it. Names are ready to be shown. */
export type ReviewInMail = {
  id: string
  state: ReviewState
  productId: string
  organisation: string
  product: string
  release: string
  asker: { id: string; name: string }
  auditor: { id: string; name: string } | null
}

const columns = {
  id: true,
  state: true,
  productId: true,
  product: { select: { name: true, organisation: { select: { name: true } } } },
  submission: { select: { assessment: { select: { release: { select: { label: true } } } } } },
  askedBy: { select: { id: true, name: true } },
  auditor: { select: { id: true, name: true } },
} as const

/** Reads a review for a mail; null where what it is about was deleted. */
export async function findReviewInMail(ids: {
  review: string
  organisation: string
}): Promise<ReviewInMail | null> {
  const row = await database().$transaction(async (tx) => {
    await setOrganisations(tx, [ids.organisation])
    return tx.review.findUnique({ where: { id: ids.review }, select: columns })
  })
  if (!row) return null
  const { id, state, productId, product, submission, askedBy, auditor } = row
  return {
    id,
    state,
    productId,
    organisation: shown(product.organisation.name),
    product: shown(product.name),
    release: shown(submission.assessment.release.label),
    asker: { id: askedBy.id, name: shown(askedBy.name) },
    auditor: auditor && { id: auditor.id, name: shown(auditor.name) },
  }
}

function shown(name: string): string {
  return nameInMail(storedText(name))
}
