'use server'

import { notFound, redirect } from 'next/navigation'
import { refusedForAnother } from '@/components/ui/form/another-person'
import type { FormState } from '@/components/ui/form/form-state'
import { carryAssessmentOver } from '@/lib/server/assessments/carry-over/carry-over'
import { findSender } from '@/lib/server/identity/session'

export async function carryOverAction(
  assessmentId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await findSender(form)
  if (!person) return refusedForAnother(state)
  const [to, basis] = [String(form.get('to')), String(form.get('basis'))]
  const carried = await carryAssessmentOver(person, { assessmentId, to, basis })
  if (!carried) notFound()
  const { refused } = carried
  if (!refused) redirect(`/assessments/${carried.assessmentId}/carried`)
  // Pressing twice leads where pressing once does.
  if (refused.reason === 'already') redirect(`/assessments/${refused.assessmentId}/carried`)
  const why = refused.reason === 'changed' ? '&again=changed' : ''
  redirect(`/assessments/${assessmentId}/carry-over?to=${encodeURIComponent(to)}${why}`)
}
