'use server'

import { notFound, redirect } from 'next/navigation'
import { readFindingForm } from '@/components/review/findings/read-finding-form'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { judgeFinding } from '@/lib/server/reviews/findings/judge-finding'
import { raiseFinding } from '@/lib/server/reviews/findings/raise-finding'
import { writeToTeam } from '@/lib/server/reviews/threads/write-to-team'
import { withMessages } from '@/lib/words/with-messages'

export async function raiseAction(reviewId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await raiseFinding(person, reviewId, {
    input: readFindingForm(form),
    formKey: formKeyIn(form),
  })
  if (!outcome) notFound()
  if (!outcome.written) return refused(state, form, withMessages(outcome.problems.map(atField)))
  redirect(`/reviews/${reviewId}/findings/${outcome.id}`)
}

/** What the schema calls closedBy is the field closed-by. */
function atField<P extends { field: string }>(problem: P): P {
  return problem.field === 'closedBy' ? { ...problem, field: 'closed-by' } : problem
}

type Place = { reviewId: string; findingId: string }

/** Writes to the team about a finding, or also closes, reopens or withdraws it. */
export async function replyAction(
  { reviewId, findingId }: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const [step, text, formKey] = [form.get('step') ?? 'message', form.get('text'), formKeyIn(form)]
  const outcome =
    step === 'message'
      ? await writeToTeam(person, reviewId, { thread: { findingId }, input: { text }, formKey })
      : await judgeFinding(person, reviewId, { findingId, input: { step, text }, formKey })
  if (!outcome) notFound()
  if (!outcome.written) return refused(state, form, withMessages(outcome.problems))
  redirect(`/reviews/${reviewId}/findings/${findingId}?written=${outcome.id}`)
}
