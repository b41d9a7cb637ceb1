'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { removeRelease } from '@/lib/server/products/removal/remove-release'
import { withMessages } from '@/lib/words/with-messages'

/** Sent twice, the second finds nothing to delete and goes where the first does. */
export async function removeReleaseAction(
  { productId, releaseId }: { productId: string; releaseId: string },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await removeRelease(person, { releaseId, agreed: form.get('agreed') === 'yes' })
  if (outcome?.removed !== false) redirect(`/products/${productId}?deleted=release`)
  refresh()
  return refused(state, form, withMessages(outcome.problems))
}
