'use server'

import { redirect } from 'next/navigation'
import { productsPath } from '@/components/product/product-trail'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { makeOrganisation } from '@/lib/server/people/joining/make-organisation'
import { withMessages } from '@/lib/words/with-messages'

export async function makeOrganisationAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await makeOrganisation(person, { name: form.get('name') })
  if (outcome.made) redirect(productsPath(outcome.id))
  return refused(state, form, withMessages(outcome.problems))
}
