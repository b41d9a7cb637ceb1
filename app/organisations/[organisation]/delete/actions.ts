'use server'

import { redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { removeOrganisation } from '@/lib/server/products/removal/remove-organisation'
import { withMessages } from '@/lib/words/with-messages'

/** Sent twice, the second finds nothing to delete and goes where the first does. */
export async function removeOrganisationAction(
  organisationId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const order = { organisationId, typed: form.get('name') }
  const outcome = await removeOrganisation(sender.session.person, order)
  if (outcome?.removed === false) return refused(state, form, withMessages(outcome.problems))
  redirect('/organisations?deleted=organisation')
}
