import { redirect } from 'next/navigation'
import { productsPath } from '@/components/product/product-trail'
import { requirePerson } from '@/lib/server/identity/session'

/** Leads to the products of the organisation that the person visited last; people with reviews alone, to these. */
export default async function ProductsPage() {
  const { memberships, hasReviews } = await requirePerson()
  const [home] = memberships
  if (home) redirect(productsPath(home.organisation.id))
  redirect(hasReviews ? '/reviews' : '/organisations')
}
