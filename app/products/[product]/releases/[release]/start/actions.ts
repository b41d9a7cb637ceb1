'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import { formKeyIn } from '@/components/ui/form/form-key'
import { type FormState, refused } from '@/components/ui/form/form-state'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import { findSender } from '@/lib/server/identity/session'
import { withMessages } from '@/lib/words/with-messages'

export async function startAction(releaseId: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const from = String(form.get('from') ?? '')
  const outcome = await startAssessment(person, {
    releaseId,
    questionnaire: String(form.get('questionnaire') ?? ''),
    ...(from ? { from } : {}),
    formKey: formKeyIn(form),
  })
  if (!outcome) notFound()
  if (!outcome.started) return refused(state, form, withMessages(outcome.problems))
  redirect(`/assessments/${outcome.id}${from ? '' : '/facts'}`)
}
