'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { joinAs } from '@/lib/server/people/joining/accept-invitation'
import { withMessages } from '@/lib/words/with-messages'
import { pathAfterJoining } from './path-after-joining'

/** Joins as the person who is signed in. */
export async function joinAsAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await joinAs(person, String(form.get('token') ?? ''))
  if (outcome.joined) redirect(pathAfterJoining(outcome))
  return refused(state, form, withMessages(outcome.problems))
}
