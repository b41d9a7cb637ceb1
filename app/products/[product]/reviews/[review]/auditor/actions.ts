'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { publicUrl } from '@/lib/server/http/public-url'
import { findSender } from '@/lib/server/identity/session'
import { nameAnother } from '@/lib/server/reviews/asking/name-another'
import { withMessages } from '@/lib/words/with-messages'

/** Names another auditor. The link of an invitation is shown once, on the page of the form. */
export async function nameAuditorAction(
  { reviewId, path }: { reviewId: string; path: string },
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const email = String(form.get('email') ?? '')
  const input = { whom: String(form.get('whom') ?? ''), email }
  const outcome = await nameAnother(person, { reviewId, input, formKey: formKeyIn(form) })
  if (!outcome) notFound()
  if (!outcome.named) return refused(state, form, withMessages(outcome.problems))
  if (outcome.link === null) redirect(path)
  const link = publicUrl(`/join?token=${outcome.link}`)
  const made = { link, email: email.trim(), review: path, ...(outcome.isMailed && { mailed: 'yes' }) }
  return { problems: [], typed: {}, attempt: state.attempt, made }
}
