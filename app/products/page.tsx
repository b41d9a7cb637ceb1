import { redirect } from 'next/navigation'
import { productsPath } from '@/components/product/product-trail'
import { requirePerson } from '@/lib/server/identity/session'

/** Leads to the products of the organisation that the person visited last. */
export default async function ProductsPage() {
  const [home] = (await requirePerson()).memberships
  redirect(home ? productsPath(home.organisation.id) : '/organisations')
}
