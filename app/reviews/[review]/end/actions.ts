'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { declineReview, stopOwnReview } from '@/lib/server/reviews/asking/end-as-auditor'
import { withMessages } from '@/lib/words/with-messages'

/** Declines a review that is asked; stops one that was accepted. */
export async function endAction(
  { reviewId, isAsked }: { reviewId: string; isAsked: boolean },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const end = isAsked ? declineReview : stopOwnReview
  const outcome = await end(person, reviewId, { reason: form.get('reason') })
  if (!outcome) notFound()
  if (!outcome.taken) return refused(state, form, withMessages(outcome.problems))
  redirect(`/reviews/${reviewId}`)
}
