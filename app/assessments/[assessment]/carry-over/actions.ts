'use server'

import { notFound, redirect } from 'next/navigation'
import { carryAssessmentOver } from '@/lib/server/carry-over'
import { requirePerson } from '@/lib/server/session'

export async function carryOverAction(assessmentId: string, form: FormData): Promise<void> {
  const [to, basis] = [String(form.get('to')), String(form.get('basis'))]
  const carried = await carryAssessmentOver(await requirePerson(), { assessmentId, to, basis })
  if (!carried) notFound()
  const { refused } = carried
  if (!refused) redirect(`/assessments/${carried.assessmentId}/carried`)
  // Pressing twice leads where pressing once does.
  if (refused.reason === 'already') redirect(`/assessments/${refused.assessmentId}/carried`)
  const why = refused.reason === 'changed' ? '&again=changed' : ''
  redirect(`/assessments/${assessmentId}/carry-over?to=${encodeURIComponent(to)}${why}`)
}
