'use server'

import { redirect } from 'next/navigation'
import { productsPath } from '@/components/product/product-trail'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { findSendingMember } from '@/lib/server/identity/session'
import { removeExample } from '@/lib/server/products/pages/example/example'

export async function removeExampleAction(
  organisationId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const member = await findSendingMember(form, organisationId)
  if (!member) return refusedForAnother(state)
  const { kept } = await removeExample(member)
  redirect(kept ? `/products/${kept}` : productsPath(organisationId))
}
