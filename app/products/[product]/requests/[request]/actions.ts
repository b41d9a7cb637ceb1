'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { placeFrom } from '@/lib/browser/typed/typed-evidence'
import { findSender } from '@/lib/server/identity/session'
import { findTeamsRequest } from '@/lib/server/reviews/pages/teams-threads'
import { addEvidence } from '@/lib/server/reviews/requests/add-evidence'
import { writeToAuditor } from '@/lib/server/reviews/threads/write-to-auditor'
import { withMessages } from '@/lib/words/with-messages'

type Place = { productId: string; requestId: string }

export async function writeAction(
  { productId, requestId }: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const order = { thread: { requestId }, input: { text: form.get('text') }, formKey: formKeyIn(form) }
  const outcome = await writeToAuditor(person, order)
  if (!outcome) notFound()
  if (!outcome.written) return refused(state, form, withMessages(outcome.problems))
  redirect(`/products/${productId}/requests/${requestId}?written=${outcome.id}`)
}

/** Adds evidence at the question of a request. */
export async function addEvidenceAction(
  { productId, requestId }: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const found = await findTeamsRequest(person, requestId)
  if (!found) notFound()
  const { reviewId, request } = found
  const order = { reviewId, question: request.question, input: readEvidence(form), formKey: formKeyIn(form) }
  const outcome = await addEvidence(person, order)
  if (!outcome) notFound()
  if (!outcome.written) return refused(state, form, withMessages(outcome.problems))
  redirect(`/products/${productId}/requests/${requestId}?written=${outcome.id}`)
}

function readEvidence(form: FormData): unknown {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const [url, expires] = [text('url'), text('expires')]
  return {
    title: text('title'),
    kind: text('kind'),
    ...(url ? placeFrom(url) : {}),
    speaksOf: text('speaksOf'),
    ...(expires ? { expires } : {}),
  }
}
