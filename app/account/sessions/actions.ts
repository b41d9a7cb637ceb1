'use server'

import { redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import type { FormState } from '@/components/ui/form/form-state'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { endOneSession, endOtherSessions } from '@/lib/server/identity/sessions/list-sessions'

export async function endSessionAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  await endOneSession(sender.session, String(form.get('session')))
  redirect('/account/sessions?done=one')
}

export async function endOthersAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  await endOtherSessions(sender.session)
  redirect('/account/sessions?done=others')
}
