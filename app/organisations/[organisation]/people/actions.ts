'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { peoplePath } from '@/components/account/people/people-trail'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { publicUrl } from '@/lib/server/http/public-url'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { invite, revokeInvitation } from '@/lib/server/people/invitations'
import { withMessages } from '@/lib/words/with-messages'

export async function inviteAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const { person } = sender.session
  const organisationId = String(form.get('organisation'))
  const email = String(form.get('email') ?? '')
  const outcome = await invite(person, organisationId, { email, role: form.get('role') })
  if (!outcome.invited) return refused(state, form, withMessages(outcome.problems))
  revalidatePath(peoplePath(organisationId))
  const link = publicUrl(`/join?token=${outcome.token}`)
  const made = { link, email: email.trim(), ...(outcome.isMailed && { mailed: 'yes' }) }
  return { problems: [], typed: {}, attempt: state.attempt, made }
}

export async function revokeAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const { person } = sender.session
  const organisationId = String(form.get('organisation'))
  const { revoked } = await revokeInvitation(person, { organisationId, id: String(form.get('invitation')) })
  redirect(`${peoplePath(organisationId)}${revoked ? '?done=revoked' : ''}`)
}
