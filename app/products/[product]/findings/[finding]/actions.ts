'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { answerFinding } from '@/lib/server/reviews/findings/answer-finding'
import { writeToAuditor } from '@/lib/server/reviews/threads/write-to-auditor'
import { withMessages } from '@/lib/words/with-messages'

type Place = { productId: string; findingId: string }

/** Writes to the auditor about a finding, or also marks it as resolved, disputes it or accepts it as it is. */
export async function answerAction(
  { productId, findingId }: Place,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const [step, text, formKey] = [form.get('step') ?? 'message', form.get('text'), formKeyIn(form)]
  const outcome =
    step === 'message'
      ? await writeToAuditor(person, { thread: { findingId }, input: { text }, formKey })
      : await answerFinding(person, { findingId, input: { step, text }, formKey })
  if (!outcome) notFound()
  if (!outcome.written) return refused(state, form, withMessages(outcome.problems))
  redirect(`/products/${productId}/findings/${findingId}?written=${outcome.id}`)
}
