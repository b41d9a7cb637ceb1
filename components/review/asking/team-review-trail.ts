import { english } from '@/lib/words/english'
import type { Crumb } from '../../layout/page-shell'
import { productTrail } from '../../product/product-trail'

const { t } = english

/** The way to a page of a review, for its team. */
export function teamReviewTrail(product: { id: string; name: string; organisationId: string }): Crumb[] {
  return [...productTrail(product), { href: `/products/${product.id}/reviews`, text: t('reviews.title') }]
}
