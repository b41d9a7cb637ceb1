'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { findSender } from '@/lib/server/identity/session'
import { moveAssessment } from '@/lib/server/products/correcting/move-assessment'
import { withMessages } from '@/lib/words/with-messages'

export async function moveAction(assessmentId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const outcome = await moveAssessment(person, { assessmentId, releaseId: form.get('release') })
  if (!outcome) notFound()
  if (!outcome.moved) return refused(state, form, withMessages(outcome.problems))
  redirect(`/assessments/${assessmentId}`)
}
