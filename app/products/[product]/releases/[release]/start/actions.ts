'use server'

import { notFound, redirect } from 'next/navigation'
import { formKeyIn } from '@/components/ui/form-key'
import { type FormState, refused } from '@/components/ui/form-state'
import { requirePerson } from '@/lib/server/session'
import { startAssessment } from '@/lib/server/start-assessment'

export async function startAction(releaseId: string, state: FormState, form: FormData): Promise<FormState> {
  const from = String(form.get('from') ?? '')
  const outcome = await startAssessment(await requirePerson(), {
    releaseId,
    questionnaire: String(form.get('questionnaire') ?? ''),
    ...(from ? { from } : {}),
    formKey: formKeyIn(form),
  })
  if (!outcome) notFound()
  if (!outcome.started) return refused(state, form, outcome.problems)
  redirect(`/assessments/${outcome.id}${from ? '' : '/facts'}`)
}
