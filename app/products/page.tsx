import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/server/identity/session'

/** Leads to the products of the organisation that the person visited last. */
export default async function ProductsPage() {
  const [home] = (await requirePerson()).memberships
  redirect(home ? `/organisations/${home.organisation.id}/products` : '/organisations')
}
