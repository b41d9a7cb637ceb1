'use server'

import { notFound, redirect } from 'next/navigation'
import { notConfirmed } from '@/components/ui/form/confirm/not-confirmed'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findConfirmedSender } from '@/lib/server/identity/sessions/confirmed-sender'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { withMessages } from '@/lib/words/with-messages'

/** Concludes with a fresh session, since a conclusion never changes. */
export async function concludeAction(reviewId: string, state: FormState, form: FormData): Promise<FormState> {
  const sender = await findConfirmedSender(form)
  if (!sender.confirmed) return notConfirmed(state, form, sender)
  const input = { outcome: form.get('outcome'), limits: form.get('limits') }
  const outcome = await concludeReview(sender.session.person, reviewId, input)
  if (!outcome) notFound()
  if (!outcome.concluded) return refused(state, form, withMessages(outcome.problems))
  redirect(`/reviews/${reviewId}`)
}
