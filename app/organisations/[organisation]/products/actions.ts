'use server'

import { redirect } from 'next/navigation'
import { productsPath } from '@/components/product/product-trail'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { findSendingMember } from '@/lib/server/identity/session'
import { openExample } from '@/lib/server/products/pages/example/example'

export async function openExampleAction(
  organisationId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const member = await findSendingMember(form, organisationId)
  if (!member) return refusedForAnother(state)
  const opened = await openExample(member)
  redirect(opened ? `/products/${opened.productId}` : productsPath(organisationId))
}
