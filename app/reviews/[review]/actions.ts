'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { acceptReview } from '@/lib/server/reviews/asking/accept-review'
import { withMessages } from '@/lib/words/with-messages'

/** Accepts a review with the statement of standing. */
export async function acceptAction(reviewId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await acceptReview(person, reviewId, readAcceptForm(form))
  if (!outcome) notFound()
  if (outcome.accepted) redirect(`/reviews/${reviewId}`)
  const problems = outcome.problems.map((each) => ({ ...each, field: fieldOf(each.field) }))
  return refused(state, form, withMessages(problems))
}

function readAcceptForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '')
  const stated = (name: string) =>
    text(name) === 'who' ? { says: 'who', who: text(`${name}-who`) } : { says: text(name) }
  return {
    standing: {
      outside: positions.get(text('outside')),
      employedByMaker: stated('employedByMaker'),
      paidByMaker: stated('paidByMaker'),
      advised: stated('advised'),
      interest: stated('interest'),
    },
    firm: text('firm'),
    competence: text('competence'),
  }
}

const positions = new Map([
  ['yes', true],
  ['no', false],
])

/** The field of the form: `standing.advised.who` is `advised-who`. */
function fieldOf(field: string): string {
  return field
    .replace(/^standing\./, '')
    .replace(/\.says$/, '')
    .replace('.', '-')
}
