'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { askForProof } from '@/lib/server/identity/own-account/address-proof'
import { changeAddress } from '@/lib/server/identity/own-account/change-address'
import { findSender } from '@/lib/server/identity/session'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { withMessages } from '@/lib/words/with-messages'

export async function changeAddressAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const outcome = await changeAddress(sender.session, { email: form.get('email') })
  if (!outcome.changed) return refused(state, form, withMessages(outcome.problems))
  redirect('/account/address?done=changed')
}

/** Mails another link that proves the address. */
export async function proveAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const retryAfter = await askForProof(person)
  if (retryAfter === null) redirect('/account/address?done=mailed')
  const values = { minutes: Math.ceil(retryAfter / 60) }
  return refused(
    state,
    form,
    withMessages([{ field: 'email', code: 'form-problem.too-many-addresses', values }]),
  )
}
