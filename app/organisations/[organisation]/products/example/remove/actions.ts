'use server'

import { redirect } from 'next/navigation'
import { productsPath } from '@/components/product/product-trail'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSendingMember } from '@/lib/server/identity/session'
import { removeExample } from '@/lib/server/products/pages/example/example'
import { withMessages } from '@/lib/words/with-messages'

export async function removeExampleAction(
  organisationId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const member = await findSendingMember(form, organisationId)
  if (!member) return refusedForAnother(state)
  const { kept, problems } = await removeExample(member)
  if (problems) return refused(state, form, withMessages(problems))
  redirect(kept ? `/products/${kept}` : productsPath(organisationId))
}
