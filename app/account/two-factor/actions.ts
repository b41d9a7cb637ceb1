'use server'

import { redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import type { FormState } from '@/components/ui/form/form-state'
import { beginSetUp, turnOffSecondFactor } from '@/lib/server/identity/second-factor/set-up-second-factor'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { setUpPath } from '@/lib/server/identity/signing-in/path-after-sign-in'

export async function beginSetUpAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  await beginSetUp(sender.session.person)
  redirect(setUpPath(String(form.get('then') ?? '')))
}

export async function turnOffAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  await turnOffSecondFactor(sender.session)
  redirect('/account/two-factor?done=off')
}
