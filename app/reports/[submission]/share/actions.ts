'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { makeShareLink, revokeShareLink } from '@/lib/server/submissions/sharing/share-links'
import { withMessages } from '@/lib/words/with-messages'

export async function shareAction(
  submissionId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const input = { recipient: String(form.get('recipient') ?? '') }
  const outcome = await makeShareLink(person, { submissionId, input, formKey: formKeyIn(form) })
  if (!outcome) notFound()
  if (!outcome.made) return refused(state, form, withMessages(outcome.problems))
  redirect(`/reports/${submissionId}/share?done=${outcome.id}`)
}

export async function revokeShareLinkAction(state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const submissionId = String(form.get('submission'))
  const outcome = await revokeShareLink(person, { submissionId, id: String(form.get('link')) })
  if (!outcome) notFound()
  redirect(`/reports/${submissionId}/share${outcome.revoked ? '?done=revoked' : ''}`)
}
