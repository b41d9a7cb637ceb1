import { productsPath } from '@/components/product/product-trail'

/** The review whose auditor somebody has become, or the products of the organisation that they have joined. */
export function pathAfterJoining(joined: { organisationId: string; reviewId?: string }): string {
  return joined.reviewId ? `/reviews/${joined.reviewId}` : productsPath(joined.organisationId)
}
