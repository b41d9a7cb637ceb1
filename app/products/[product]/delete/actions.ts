'use server'

import { redirect } from 'next/navigation'
import { productsPath } from '@/components/product/product-trail'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { removeProduct } from '@/lib/server/products/removal/remove-product'
import { withMessages } from '@/lib/words/with-messages'

/** Sent twice, the second finds nothing to delete and goes where the first does. */
export async function removeProductAction(
  { productId, organisationId }: { productId: string; organisationId: string },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await removeProduct(person, { productId, typed: form.get('name') })
  if (outcome?.removed === false) return refused(state, form, withMessages(outcome.problems))
  redirect(`${productsPath(organisationId)}?deleted=product`)
}
