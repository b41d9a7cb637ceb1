'use server'

import { redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { disconnect } from '@/lib/server/identity/provider/accounts'
import { leaveToConnect, leavingPath } from '@/lib/server/identity/provider/leave'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { withMessages } from '@/lib/words/with-messages'

/** Leads to the provider to connect the account there with this one. */
export async function connectAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  await leaveToConnect(sender.session)
  redirect(leavingPath)
}

export async function disconnectAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  if (await disconnect(sender.session)) redirect('/account/provider?done=disconnected')
  return refused(state, form, withMessages([{ field: '', code: 'form-problem.only-way-in', values: {} }]))
}
