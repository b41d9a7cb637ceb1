'use server'

import { redirect } from 'next/navigation'
import { productsPath } from '@/components/product/product-trail'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { joinAs } from '@/lib/server/joining/accept-invitation'
import { joinAndSignIn } from '@/lib/server/joining/join'
import { withMessages } from '@/lib/words/with-messages'

/** Joins with a new account, and signs it in. */
export async function joinAction(state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? '')
  const outcome = await joinAndSignIn({
    token: text('token'),
    name: text('name'),
    password: text('password'),
  })
  if (outcome.joined) redirect(productsPath(outcome.organisationId))
  return refused(state, form, withMessages(outcome.problems))
}

/** Joins as the person who is signed in. */
export async function joinAsAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await joinAs(person, String(form.get('token') ?? ''))
  if (outcome.joined) redirect(productsPath(outcome.organisationId))
  return refused(state, form, withMessages(outcome.problems))
}
