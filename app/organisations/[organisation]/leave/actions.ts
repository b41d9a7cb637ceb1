'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { leaveOrganisation } from '@/lib/server/people/change-members'
import { withMessages } from '@/lib/words/with-messages'

export async function leaveAction(
  organisationId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await leaveOrganisation(person, organisationId)
  if (!outcome.changed) return refused(state, form, withMessages(outcome.problems))
  redirect('/organisations')
}
