'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { restore } from '@/lib/server/products/removal/restore'
import { withMessages } from '@/lib/words/with-messages'

/** Sent twice, the second finds nothing deleted: the list says so. */
export async function restoreAction(
  { organisationId, id }: { organisationId: string; id: string },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const name = form.get('name') ?? undefined
  const outcome = await restore(person, { organisationId, id, name })
  if (!outcome) redirect(`/organisations/${organisationId}/removed`)
  if (outcome.restored) redirect(outcome.path)
  refresh()
  return refused(state, form, withMessages(outcome.problems))
}
