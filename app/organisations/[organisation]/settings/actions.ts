'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { renameOrganisation } from '@/lib/server/people/rename-organisation'
import { setTimeZone } from '@/lib/server/people/time-zone'
import { withMessages } from '@/lib/words/with-messages'

export async function renameAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const id = String(form.get('organisation'))
  const outcome = await renameOrganisation(person, id, { name: form.get('name') })
  if (!outcome.renamed) return refused(state, form, withMessages(outcome.problems))
  redirect(`/organisations/${id}/settings?done=name`)
}

export async function setTimeZoneAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const id = String(form.get('organisation'))
  const outcome = await setTimeZone(person, id, form.get('zone'))
  if (!outcome.set) return refused(state, form, withMessages(outcome.problems))
  redirect(`/organisations/${id}/settings?done=time-zone`)
}
