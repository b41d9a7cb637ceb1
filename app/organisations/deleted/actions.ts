'use server'

import { redirect } from 'next/navigation'
import { productsPath } from '@/components/product/product-trail'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { restoreOrganisation } from '@/lib/server/products/removal/restore-organisation'

/** Sent twice, the second finds nothing to restore and goes where the first does. */
export async function restoreOrganisationAction(
  organisationId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  await restoreOrganisation(person, organisationId)
  redirect(productsPath(organisationId))
}
