'use server'

import { notFound } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { publicUrl } from '@/lib/server/http/public-url'
import { findSender } from '@/lib/server/identity/session'
import { inviteAgain } from '@/lib/server/reviews/asking/name-another'
import { withMessages } from '@/lib/words/with-messages'

/** Makes another invitation to the outside auditor of a review, whose link is shown once. */
export async function inviteAgainAction(
  reviewId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await inviteAgain(person, { reviewId, formKey: formKeyIn(form) })
  if (!outcome) notFound()
  if (!outcome.named) return refused(state, form, withMessages(outcome.problems))
  const link = publicUrl(`/join?token=${outcome.link}`)
  const made = { link, email: outcome.email ?? '', ...(outcome.isMailed && { mailed: 'yes' }) }
  return { problems: [], typed: {}, attempt: state.attempt, made }
}
