import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/server/identity/session'

/** The address of the form before there were organisations to choose from. */
export default async function NewProductPage() {
  const [home] = (await requirePerson()).memberships
  redirect(home ? `/organisations/${home.organisation.id}/products/new` : '/organisations')
}
