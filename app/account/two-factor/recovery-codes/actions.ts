'use server'

import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import type { FormState } from '@/components/ui/form/form-state'
import { makeRecoveryCodes } from '@/lib/server/identity/second-factor/recovery-codes'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'

export async function makeCodesAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const codes = await makeRecoveryCodes(sender.session.person)
  return { problems: [], typed: {}, attempt: state.attempt, made: { codes: codes.join(' ') } }
}
