'use server'

import { notFound, redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { type Ending, endReview } from '@/lib/server/reviews/conclusion/end-review'
import { withMessages } from '@/lib/words/with-messages'

type Order = { reviewId: string; step: Ending }

/** Ends a review as its auditor, or takes the conclusion back. */
export async function endAction(
  { reviewId, step }: Order,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const outcome = await endReview(sender.session.person, reviewId, { step, reason: form.get('reason') })
  if (!outcome) notFound()
  if (!outcome.taken) return refused(state, form, withMessages(outcome.problems))
  redirect(`/reviews/${reviewId}`)
}
