'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { sendResubmission } from '@/lib/server/reviews/conclusion/send-resubmission'
import { withMessages } from '@/lib/words/with-messages'

type Place = { productId: string; reviewId: string }

export async function sendAgainAction(
  { productId, reviewId }: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const submissionId = String(form.get('submission') ?? '')
  const outcome = await sendResubmission(person, { reviewId, submissionId })
  if (!outcome) notFound()
  if (!outcome.sent) return refused(state, form, withMessages(outcome.problems))
  redirect(`/products/${productId}/reviews/${outcome.id}`)
}
