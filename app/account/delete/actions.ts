'use server'

import { redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { signOut } from '@/lib/server/identity/session'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { deleteAccount } from '@/lib/server/people/own-account/delete-account'
import { withMessages } from '@/lib/words/with-messages'

export async function deleteAction(state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const outcome = await deleteAccount(sender.session.person)
  if (!outcome.deleted) return refused(state, form, withMessages(outcome.problems))
  await signOut()
  redirect('/sign-in?deleted=account')
}
