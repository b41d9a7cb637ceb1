'use server'

import { redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import type { FormState } from '@/components/ui/form/form-state'
import { beginSetUp, turnOffSecondFactor } from '@/lib/server/identity/second-factor/set-up-second-factor'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'

export async function beginSetUpAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  await beginSetUp(sender.session.person)
  redirect('/account/two-factor/set-up')
}

export async function turnOffAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  await turnOffSecondFactor(sender.session)
  redirect('/account/two-factor?done=off')
}
