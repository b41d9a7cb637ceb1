'use server'

import { notFound, redirect } from 'next/navigation'
import { readFrameworkChoices } from '@/components/standard/read-framework-choices'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { chooseFrameworks } from '@/lib/server/products/framework-choices'
import { withMessages } from '@/lib/words/with-messages'

export async function chooseFrameworksAction(
  productId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await chooseFrameworks(person, productId, readFrameworkChoices(form))
  if (!outcome) notFound()
  if (!outcome.chosen) return refused(state, form, withMessages(outcome.problems))
  redirect(`/products/${productId}`)
}
