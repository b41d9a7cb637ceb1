'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { askForEvidence } from '@/lib/server/reviews/requests/ask-for-evidence'
import { writeToTeam } from '@/lib/server/reviews/threads/write-to-team'
import { withMessages } from '@/lib/words/with-messages'

export async function requestAction(reviewId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const input = { question: form.get('question'), text: form.get('text') }
  const outcome = await askForEvidence(person, reviewId, { input, formKey: formKeyIn(form) })
  if (!outcome) notFound()
  if (!outcome.written) return refused(state, form, withMessages(outcome.problems))
  redirect(`/reviews/${reviewId}/requests/${outcome.id}`)
}

type Place = { reviewId: string; requestId: string }

export async function messageAction(
  { reviewId, requestId }: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const order = { thread: { requestId }, input: { text: form.get('text') }, formKey: formKeyIn(form) }
  const outcome = await writeToTeam(person, reviewId, order)
  if (!outcome) notFound()
  if (!outcome.written) return refused(state, form, withMessages(outcome.problems))
  redirect(`/reviews/${reviewId}/requests/${requestId}?written=${outcome.id}`)
}
