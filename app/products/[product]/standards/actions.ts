'use server'

import { notFound, redirect } from 'next/navigation'
import { readFrameworkChoices } from '@/components/standard/read-framework-choices'
import { refusedForAnother } from '@/components/ui/another-person'
import { type FormState, refused } from '@/components/ui/form-state'
import { chooseFrameworks } from '@/lib/server/framework-choices'
import { findSender } from '@/lib/server/session'

export async function chooseFrameworksAction(
  productId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await chooseFrameworks(person, productId, readFrameworkChoices(form))
  if (!outcome) notFound()
  if (!outcome.chosen) return refused(state, form, outcome.problems)
  redirect(`/products/${productId}`)
}
