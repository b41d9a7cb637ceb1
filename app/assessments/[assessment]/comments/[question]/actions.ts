'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused, untouched } from '@/components/ui/form/form-state'
import { addComment, eraseComment, resolveThread } from '@/lib/server/assessments/together/comments'
import { findSender } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

type Place = { assessmentId: string; questionId: string }

export async function commentAction(place: Place, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await addComment(person, place, { text: form.get('text') }, formKeyIn(form))
  if (!outcome) notFound()
  if (!outcome.commented) return refused(state, form, withMessages(outcome.problems))
  redirect(
    `/assessments/${place.assessmentId}/comments/${place.questionId}?added=${outcome.id}#comment-${outcome.id}`,
  )
}

export async function resolveAction(
  { resolve, ...place }: Place & { resolve: boolean },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  await resolveThread(person, place, resolve)
  refresh()
  return untouched
}

export async function eraseAction(
  { assessmentId, comment }: Place & { comment: string },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  await eraseComment(person, assessmentId, comment)
  refresh()
  return untouched
}
