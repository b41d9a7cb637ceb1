'use server'

import { redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { removeDraft } from '@/lib/server/products/removal/remove-draft'
import { withMessages } from '@/lib/words/with-messages'

/** Sent twice, the second finds nothing to delete and goes where the first does. */
export async function removeDraftAction(
  { productId, ...draft }: { productId: string; assessmentId: string; number: number },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await removeDraft(person, draft)
  if (outcome?.removed === false) return refused(state, form, withMessages(outcome.problems))
  redirect(
    outcome?.stays
      ? `/assessments/${draft.assessmentId}?deleted=draft`
      : `/products/${productId}?deleted=assessment`,
  )
}
