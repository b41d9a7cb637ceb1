'use server'

import { redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { setFirstPassword } from '@/lib/server/identity/passwords/first-password'
import { changePassword } from '@/lib/server/identity/session'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { withMessages } from '@/lib/words/with-messages'

export async function changePasswordAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form, 'current')
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const outcome = await changePassword(sender.session.person, {
    current: String(form.get('current') ?? ''),
    next: String(form.get('next') ?? ''),
  })
  if (outcome.changed) redirect('/account?changed=password')
  return refused(state, form, withMessages(outcome.problems))
}

/** Sets the password of somebody who has none. */
export async function setPasswordAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const outcome = await setFirstPassword(sender.session, { password: String(form.get('password') ?? '') })
  if (outcome.set) redirect('/account?changed=first-password')
  return refused(state, form, withMessages(outcome.problems))
}
