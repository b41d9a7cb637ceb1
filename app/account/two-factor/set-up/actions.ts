'use server'

import { redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { completeSetUp } from '@/lib/server/identity/second-factor/set-up-second-factor'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { pathAfterSignIn } from '@/lib/server/identity/signing-in/path-after-sign-in'
import { withMessages } from '@/lib/words/with-messages'

export async function completeSetUpAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const given = { code: String(form.get('code') ?? ''), hasKeptCodes: form.get('kept') === 'yes' }
  const outcome = await completeSetUp(sender.session, given)
  if (!outcome.setUp) return refused(state, form, withMessages(outcome.problems))
  const then = form.get('then')
  redirect(then ? pathAfterSignIn(String(then)) : '/account/two-factor?done=on')
}
