'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { askToStop, stopReview } from '@/lib/server/reviews/asking/stop-as-team'
import { withMessages } from '@/lib/words/with-messages'

type Place = { reviewId: string; path: string; isAsked: boolean }

/** Stops a review that is not accepted yet; asks the auditor of an accepted one to stop. */
export async function stopAction(
  { reviewId, path, isAsked }: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const input = { reason: form.get('reason') }
  const outcome = isAsked
    ? await stopReview(person, reviewId, input)
    : await askToStop(person, { reviewId, input, formKey: formKeyIn(form) })
  if (!outcome) notFound()
  if (!outcome.taken) return refused(state, form, withMessages(outcome.problems))
  redirect(path)
}
