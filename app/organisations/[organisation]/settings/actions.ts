'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { renameOrganisation } from '@/lib/server/people/rename-organisation'
import { requireTwoFactor } from '@/lib/server/people/require-two-factor'
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

export async function requireTwoFactorAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const [id, isRequired] = [String(form.get('organisation')), form.get('required') === 'yes']
  const outcome = await requireTwoFactor(sender.session.person, id, isRequired)
  if (!outcome.set) return refused(state, form, withMessages(outcome.problems))
  redirect(`/organisations/${id}/settings?done=two-factor`)
}
