'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { publicUrl } from '@/lib/server/http/public-url'
import { findSender } from '@/lib/server/identity/session'
import { askForReview } from '@/lib/server/reviews/asking/ask-for-review'
import { withMessages } from '@/lib/words/with-messages'

/** Asks for a review. The link of an invitation is shown once, on the page of the form. */
export async function askAction(submissionId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await askForReview(person, {
    submissionId,
    input: readAskForm(form),
    formKey: formKeyIn(form),
  })
  if (!outcome) notFound()
  if (!outcome.asked) return refused(state, form, withMessages(outcome.problems))
  const review = `/products/${outcome.productId}/reviews/${outcome.id}`
  if (outcome.link === null) redirect(review)
  const link = publicUrl(`/join?token=${outcome.link}`)
  const email = String(form.get('email') ?? '').trim()
  const made = { link, email, review, ...(outcome.isMailed && { mailed: 'yes' }) }
  return { problems: [], typed: {}, attempt: state.attempt, made }
}

function readAskForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '')
  const ticked = [...form.keys()].filter((name) => name.startsWith(sectionField))
  return {
    why: text('why'),
    due: text('due'),
    scope: text('scope'),
    sections: ticked.map((name) => name.slice(sectionField.length)),
    whom: text('whom'),
    email: text('email'),
  }
}

const sectionField = 'section.'
